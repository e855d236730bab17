using QuoteTracker.Store.Access;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.History;

/// <summary>
/// States of records: what the body of a PUT would have to say to make them so, references by key, and beside it what
/// no PUT can change (a source's snapshots). Records must be loaded with their parts.
/// </summary>
public sealed class RecordStates
{
    private readonly References references;

    private RecordStates(References references) => this.references = references;

    /// <summary>Ready to give the states of these records.</summary>
    public static async Task<RecordStates> Of(QuoteDb db, IReadOnlyCollection<IRecord> records, CancellationToken cancel) =>
        new(await References.Of(db, records, cancel));

    /// <summary>The state as JSON: see <see cref="StateWriter"/>.</summary>
    public string Of(IRecord record)
    {
        using var state = new StateWriter();
        switch (record)
        {
            case Person person: person.WriteState(state); break;
            case Organization organization: organization.WriteState(state); break;
            case Group group: group.WriteState(state, references); break;
            case Membership membership: membership.WriteState(state, references); break;
            case Source source: source.WriteState(state, references); break;
            case Quote quote: quote.WriteState(state, references); break;
            case Relation relation: relation.WriteState(state, references); break;
            case Review review: review.WriteState(state, references); break;
            case AccessKey key: key.WriteState(state); break;
            default: throw new ArgumentOutOfRangeException(nameof(record));
        }

        return state.End();
    }
}
