using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Puts what a request says into a relation.</summary>
internal static class RelationWrites
{
    /// <summary>
    /// All but the key. <paramref name="pending"/> are relations as they will be when they are saved, this one among them
    /// or not. Unknown quotes, a circle where there can be none, and a contradiction told from the other side add errors.
    /// </summary>
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
        else if (RelationKinds.IsAcyclic(relation.Kind) && await Reaches(new Others(db, relation, pending ?? []), relation, cancel))
            errors.Add(FieldError.At("/to", $"That would be a circle: {request.To} leads back to {request.From} by '{Words.Of(relation.Kind)}' already.", request.To, "A quote that doesn't lead back."));
        else if (relation.Kind == RelationKind.Contradicts && (await new Others(db, relation, pending ?? []).From([relation.ToId], cancel)).Contains(relation.FromId))
            errors.Add(FieldError.At("/to", "These two contradict each other already: that is one relation, from whichever side it is told.", request.To, "Leave it out."));
    }

    // Step by step from the second quote along relations of the kind: is the first one reached?
    private static async Task<bool> Reaches(Others others, Relation wanted, CancellationToken cancel)
    {
        // The usual case: a circle would have to come back to the first, and nothing leads there.
        if (!await others.LeadTo(wanted.FromId, cancel))
            return false;
        var seen = new HashSet<long> { wanted.ToId };
        var edge = new List<long> { wanted.ToId };
        while (edge.Count > 0)
        {
            var next = await others.From(edge, cancel);
            if (next.Contains(wanted.FromId))
                return true;
            edge = [.. next.Where(seen.Add)];
        }

        return false;
    }

    // The other relations of its kind: those pending as they will be, the rest as they are saved.
    private sealed class Others(QuoteDb db, Relation relation, IReadOnlyCollection<Relation> pending)
    {
        private readonly List<long> unsaved = [.. pending.Select(r => r.Id).Append(relation.Id).Where(id => id != 0)];

        // Whether any leads to a quote.
        public async Task<bool> LeadTo(long quote, CancellationToken cancel)
        {
            var kind = relation.Kind;
            return pending.Any(r => r != relation && r.Kind == kind && r.ToId == quote)
                || await db.Relations.AsNoTracking().AnyAsync(r => !unsaved.Contains(r.Id) && r.Kind == kind && r.ToId == quote, cancel);
        }

        // Where they lead to from some quotes.
        public async Task<List<long>> From(List<long> quotes, CancellationToken cancel)
        {
            var kind = relation.Kind;
            var there = await db.Relations.AsNoTracking().Where(r => !unsaved.Contains(r.Id) && r.Kind == kind && quotes.Contains(r.FromId)).Select(r => r.ToId).Distinct().ToListAsync(cancel);
            there.AddRange(pending.Where(r => r != relation && r.Kind == kind && quotes.Contains(r.FromId)).Select(r => r.ToId));
            return there;
        }
    }
}
