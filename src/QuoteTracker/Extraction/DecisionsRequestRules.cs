using System.Text.Json.Nodes;
using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>What holds of decisions by themselves. The quotes are checked as all quotes are, the drafts against their text.</summary>
internal sealed class DecisionsRequestRules : AbstractValidator<DecisionsRequest>
{
    private const int Most = 500;

    public DecisionsRequestRules()
    {
        RuleFor(r => r.Snapshot).IsLine(100);
        RuleFor(r => r.Decisions).Must(decisions => decisions.Count is >= 1 and <= Most)
            .WithMessage(r => r.Decisions.Count == 0 ? "There are no decisions." : "These are too many.").WithState(_ => $"1 to {Most} decisions.");
        RuleForEach(r => r.Decisions).SetValidator(new DecisionRules());
    }

    private sealed class DecisionRules : AbstractValidator<DecisionRequest>
    {
        public DecisionRules()
        {
            RuleFor(d => d.Quote).Must((decision, quote) => quote is null || decision.BecomesQuote)
                .WithMessage(d => $"A {Store.Words.Of(d.Decision)} draft becomes no quote.").WithState(_ => "Leave it out, or accept or correct the draft.");
            RuleFor(d => d.Quote).Must((decision, quote) => quote is not null || decision.Decision != DraftVerdict.Corrected)
                .WithMessage("A corrected draft becomes another quote than it says.").WithState(_ => "The quote that it becomes.");
            RuleFor(d => d.Elaborates).Must(elaborates => elaborates is null || IsReference(elaborates))
                .WithMessage("This is neither a decision nor a quote.").WithState(_ => "The number of another decision in this list, from 0, or the key of a quote.");
            RuleFor(d => d.Elaborates).Must((decision, elaborates) => elaborates is null || decision.BecomesQuote)
                .WithMessage(d => $"A {Store.Words.Of(d.Decision)} draft becomes no quote.").WithState(_ => "Leave it out.");
            RuleFor(d => d.Reason).IsLineOrNull(500);
            RuleForEach(d => d.Quote!.Speakers).SetValidator(new SpeakerRules()).When(d => d.Quote is not null);
        }

        private static bool IsReference(JsonNode node) =>
            node is JsonValue value && ((value.TryGetValue<int>(out var number) && number >= 0) || (value.TryGetValue<string>(out var key) && key.Length is > 0 and <= 200));
    }

    private sealed class SpeakerRules : AbstractValidator<DecidedSpeaker>
    {
        public SpeakerRules()
        {
            RuleFor(s => s.Speaker).Must((said, speaker) => (speaker is null) != (said.New is null))
                .WithMessage("A speaker is on record or new.").WithState(_ => "Just one of speaker and new.");
            RuleFor(s => s.New!).SetValidator(new ProposedSpeakerRules()).When(s => s.New is not null);
        }
    }
}

/// <summary>What a new speaker may be.</summary>
internal sealed class ProposedSpeakerRules : AbstractValidator<ProposedSpeaker>
{
    public ProposedSpeakerRules()
    {
        RuleFor(s => s.Name).IsLine(300);
        RuleFor(s => s.Description).IsLineOrNull(500);
        RuleFor(s => s.Description).Must((speaker, description) => description is null || speaker.Type == DraftSpeakerKind.Group)
            .WithMessage("Only a group is described.").WithState(_ => "Leave it out.");
        RuleFor(s => s.Count).Must((speaker, count) => count is null || (count > 0 && speaker.Type == DraftSpeakerKind.Group))
            .WithMessage("Only a group has a count, and somebody in it.").WithState(_ => "1 or more, of a group; or leave it out.");
        RuleFor(s => s.CountQualifier).Must((speaker, qualifier) => qualifier is null || speaker.Count is not null)
            .WithMessage("There is no count to qualify.").WithState(_ => "Give count, or leave this out.");
    }
}
