using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Puts what a request says into a relation.</summary>
internal static class RelationWrites
{
    /// <summary>All but the key. <paramref name="pending"/> are relations that are not saved yet. Unknown quotes, and a circle where there can be none, add errors.</summary>
    public static async Task Write(this Relation relation, RelationRequest request, KnownQuotes quotes, QuoteDb db, List<FieldError> errors, CancellationToken cancel,
        IReadOnlyCollection<Relation>? pending = null)
    {
        relation.FromId = quotes.Find(request.From, "/from", errors);
        relation.ToId = quotes.Find(request.To, "/to", errors);
        relation.Kind = request.Kind;
        if (errors.Count > 0)
            return;
        if (relation.FromId == relation.ToId)
            errors.Add(FieldError.At("/to", "A quote can't relate to itself.", request.To, "Another quote."));
        else if (RelationKinds.IsAcyclic(relation.Kind) && await Reaches(db, relation, pending ?? [], cancel))
            errors.Add(FieldError.At("/to", $"That would be a circle: {request.To} leads back to {request.From} by '{Words.Of(relation.Kind)}' already.", request.To, "A quote that doesn't lead back."));
    }

    // Step by step from the second quote along relations of the kind: is the first one reached?
    private static async Task<bool> Reaches(QuoteDb db, Relation wanted, IReadOnlyCollection<Relation> pending, CancellationToken cancel)
    {
        var seen = new HashSet<long> { wanted.ToId };
        var edge = new List<long> { wanted.ToId };
        while (edge.Count > 0)
        {
            var (here, kind, own) = (edge, wanted.Kind, wanted.Id);
            var next = await db.Relations.AsNoTracking().Where(r => r.Id != own && r.Kind == kind && here.Contains(r.FromId)).Select(r => r.ToId).Distinct().ToListAsync(cancel);
            next.AddRange(pending.Where(r => r.Kind == kind && here.Contains(r.FromId)).Select(r => r.ToId));
            if (next.Contains(wanted.FromId))
                return true;
            edge = [.. next.Where(seen.Add)];
        }

        return false;
    }
}
