using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>Memberships: who held which role in which organization.</summary>
internal sealed class MembershipRoutes() : RecordRoutes<Membership, MembershipRequest, MembershipResponse>(RecordKind.Membership, "/memberships", "Membership", "Memberships")
{
    protected override string AboutAdding => "Dates are EDTF, as exact as is known: `2020`, `2020-03`, `2020~`. A role without an end goes on.";

    protected override string AboutDeleting => "The person and the organization stay.";

    public void MapAll(IEndpointRouteBuilder api) => Map(api).MapGet("", List).ChecksQuery<ListQuery>()
        .WithName("ListMemberships").WithSummary("The memberships")
        .WithDescription("In the order of their ids. With `name`, those of people or organizations with that name.");

    protected override Task<Membership?> Find(Desk desk, string reference) => desk.Db.Memberships.Known(reference).SingleOrDefaultAsync(desk.Cancel);

    protected override string? KeyOf(MembershipRequest request) => request.Key;

    protected override Task<Membership> Make(MembershipRequest request, Desk desk) =>
        Task.FromResult(new Membership { Key = request.Key ?? Keys.New(), Role = request.Role });

    protected override Task<MembershipResponse?> Read(string reference, Desk desk) =>
        desk.Db.Memberships.AsNoTracking().Known(reference).Select(MembershipResponse.Row).SingleOrDefaultAsync(desk.Cancel);

    protected override async Task<List<FieldError>> Write(Membership record, MembershipRequest request, Desk desk)
    {
        var errors = new List<FieldError>();
        var speakers = await KnownSpeakers.Load(desk.Db, [request.Person, request.Organization], desk.Cancel);
        long? source = null;
        if (request.Source is { } reference && (source = await desk.Db.Sources.Known(reference).Select(s => (long?)s.Id).SingleOrDefaultAsync(desk.Cancel)) is null)
            errors.Add(FieldError.At("/source", "There is no such source in this database.", reference, "The id or key of a source; add it first."));
        record.Write(request, speakers, source, errors);
        return errors;
    }

    private static async Task<Ok<Page<MembershipResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var memberships = db.Memberships.AsNoTracking();
        foreach (var word in Text.Tokenizer.Tokenize(list.Name ?? ""))
            memberships = memberships.Where(m => m.Person!.Names.Any(n => n.Folded.Contains(" " + word.Folded)) || m.Organization!.Names.Any(n => n.Folded.Contains(" " + word.Folded)));

        var total = await memberships.LongCountAsync(cancel);
        var after = list.After;
        var items = await memberships.Where(m => m.Id > after).OrderBy(m => m.Id).Take(list.Size + 1).Select(MembershipResponse.Row).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(items, list.Size, total, item => item.Id));
    }
}
