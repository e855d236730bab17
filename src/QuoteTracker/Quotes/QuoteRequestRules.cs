using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

internal sealed class QuoteRequestRules : AbstractValidator<QuoteRequest>
{
    public QuoteRequestRules()
    {
        RuleFor(q => q.Text).IsText(10_000);
        RuleFor(q => q.Language).IsLanguage();
        RuleFor(q => q.Key).IsKey();
        RuleFor(q => q.SpokenIn).IsLanguage();
        RuleFor(q => q.SpokenInBasis).Must((quote, basis) => basis is null || quote.SpokenIn is not null)
            .WithMessage("There is no language for this basis.").WithState(_ => "Give spokenIn, or leave this out.");
        RuleFor(q => q.SaidOn).IsEdtf();
        RuleFor(q => q.DateBasis).Must((quote, basis) => basis is null || quote.SaidOn is not null)
            .WithMessage("There is no date for this basis.").WithState(_ => "Give saidOn, or leave this out.");
        RuleFor(q => q.LeadIn!).IsText(2_000).When(q => q.LeadIn is not null);
        RuleFor(q => q.Topics).HasAtMost(20);
        RuleForEach(q => q.Topics).IsSlug();
        RuleFor(q => q.Speakers).Must(speakers => speakers.Count is >= 1 and <= 20)
            .WithMessage("A quote has a speaker.").WithState(_ => "1 to 20 speakers.");
        RuleForEach(q => q.Speakers).ChildRules(speaker =>
            speaker.RuleFor(s => s.RoleAsStated).IsLineOrNull(300));
        RuleFor(q => q.Occurrences).HasAtMost(100);
        RuleForEach(q => q.Occurrences).SetValidator(new OccurrenceRequestRules());
    }
}

internal sealed class OccurrenceRequestRules : AbstractValidator<OccurrenceRequest>
{
    public OccurrenceRequestRules()
    {
        RuleFor(o => o.Exact).IsText(10_000);
        RuleFor(o => o.Prefix).MaximumLength(500).WithMessage("This is too long.").WithState(_ => "At most 500 characters.");
        RuleFor(o => o.Suffix).MaximumLength(500).WithMessage("This is too long.").WithState(_ => "At most 500 characters.");
        RuleFor(o => o.AttributedTo).IsLineOrNull(300);
        RuleFor(o => o.Anchor).Must(anchor => anchor is null or AnchorState.Exact or AnchorState.Ambiguous)
            .WithMessage("Words that don't stand there just so can't be entered.").WithState(_ => "exact, ambiguous, or leave it out.");
        RuleFor(o => o.Chain).HasAtMost(20);
        RuleForEach(o => o.Chain).ChildRules(link =>
        {
            link.RuleFor(l => l.Speaker).Must((step, speaker) => (speaker is null) != (step.Source is null))
                .WithMessage("A step is a speaker or a source.").WithState(_ => "Just one of speaker and source.");
            link.RuleFor(l => l.Cue).IsLineOrNull(300);
        });
        RuleFor(o => o.Start).Must(start => start is null or >= 0)
            .WithMessage("This is before the text.").WithState(_ => "0 or more, in UTF-16 units.");
        RuleFor(o => o.End).Must((place, end) => end is null || place.Start is not { } start || end > start)
            .WithMessage("The range is turned round: the end is not after the start.").WithState(_ => "More than start.");
        RuleFor(o => o.End).Must((place, end) => end is null || place.Start is not null)
            .WithMessage("There is no start to this end.").WithState(_ => "Give both, or neither.");
        RuleFor(o => o.End).Must((place, end) => end is null || place.Start is not { } start || end <= start || end - start == place.Exact.Length)
            .WithMessage("The range is not as long as the words.").WithState(place => "start plus the length of exact, in UTF-16 units.");
    }
}
