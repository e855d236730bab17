using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.Engines;
using QuoteTracker.Store.Exchange;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Hooks;
using QuoteTracker.Store.Idempotency;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Searches;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store;

/// <summary>
/// The database. Whatever is saved here is searchable and has its revision when the save returns: the search rows and
/// the revisions go into the same transaction.
/// </summary>
public abstract class QuoteDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>People, organizations and groups.</summary>
    public DbSet<Speaker> Speakers => Set<Speaker>();

    /// <summary>People alone.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Organizations alone.</summary>
    public DbSet<Organization> Organizations => Set<Organization>();

    /// <summary>Groups alone.</summary>
    public DbSet<Group> Groups => Set<Group>();

    /// <summary>Roles held in organizations.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>Documents.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>Texts of documents as captured.</summary>
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    /// <summary>Texts of documents that were deleted.</summary>
    public DbSet<DeletedSnapshot> DeletedSnapshots => Set<DeletedSnapshot>();

    /// <summary>Statements.</summary>
    public DbSet<Quote> Quotes => Set<Quote>();

    /// <summary>Who said them.</summary>
    public DbSet<Attribution> Attributions => Set<Attribution>();

    /// <summary>Where they stand.</summary>
    public DbSet<Occurrence> Occurrences => Set<Occurrence>();

    /// <summary>How they stand to each other.</summary>
    public DbSet<Relation> Relations => Set<Relation>();

    /// <summary>Verdicts on claims.</summary>
    public DbSet<Review> Reviews => Set<Review>();

    /// <summary>Every change of every record. Read only: a save writes them.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>Answers that retries get again.</summary>
    public DbSet<GivenAnswer> GivenAnswers => Set<GivenAnswer>();

    /// <summary>Files sent to be imported.</summary>
    public DbSet<ImportJob> Imports => Set<ImportJob>();

    /// <summary>Their lines that were not taken.</summary>
    public DbSet<RejectedImportLine> RejectedImportLines => Set<RejectedImportLine>();

    /// <summary>Searches that are kept under a name.</summary>
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    /// <summary>Addresses that are told of changes.</summary>
    public DbSet<Hook> Hooks => Set<Hook>();

    /// <summary>What they are told.</summary>
    public DbSet<HookDelivery> HookDeliveries => Set<HookDelivery>();

    /// <summary>What people decided on drafts of quotes.</summary>
    public DbSet<DraftDecision> DraftDecisions => Set<DraftDecision>();

    /// <summary>Who may write.</summary>
    public DbSet<AccessKey> AccessKeys => Set<AccessKey>();

    /// <summary>Who is writing here. Set where the context is made; a save of records needs a name.</summary>
    public Author Author { get; set; } = new(TimeProvider.System);

    /// <summary>Where the primary's log was after the last commit here, for who reads from standbys; null where nobody does.</summary>
    public string? Position { get; internal set; }

    /// <summary>What this database's engine does in its own way.</summary>
    internal abstract IEngine Engine { get; }

    /// <summary>When its transaction began to wait for its turn to write, in the stopwatch's ticks.</summary>
    internal long WaitsSince { get; set; }

    /// <summary>What the next save does to some records, where that is more than adding, changing or deleting.</summary>
    public Dictionary<IRecord, (RevisionAction Action, long? Into)> Marks { get; } = [];

    /// <summary>
    /// Where true, the first write opens a transaction and nobody but the holder commits it: so that the answer to a
    /// request is kept together with what the request did.
    /// </summary>
    public bool HoldsCommit { get; set; }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: it keeps the search rows and the history.");

    /// <summary>Saves the changes, their search rows and their revisions together, or none of them.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangeTracker.AutoDetectChangesEnabled)
            ChangeTracker.DetectChanges();
        return ChangeTracker.HasChanges()
            ? InTransactionAsync(() => SaveAllAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken)
            : Task.FromResult(0);
    }

    /// <summary>Does it in the current transaction, or in one of its own that is committed after it.</summary>
    public async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Database.CurrentTransaction is not null)
            return await work();

        var own = await Database.BeginTransactionAsync(cancel);
        if (HoldsCommit)
            return await work();
        await using (own)
        {
            var done = await work();
            await own.CommitAsync(cancel);
            return done;
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Forget();
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        Forget();
        GC.SuppressFinalize(this);
        base.Dispose();
    }

    // A pooled context is used again by somebody else.
    private void Forget()
    {
        Author = new Author(TimeProvider.System);
        HoldsCommit = false;
        Position = null;
        Marks.Clear();
    }

    private async Task<int> SaveAllAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        var touched = await TouchedQuotes.In(this, cancel);
        var names = TouchedNames.In(this);
        var words = TouchedWords.In(this);
        var revising = await Revising.In(this, TouchedRecords.In(this), cancel);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        if (!touched.IsEmpty)
            await touched.WriteAsync(this, cancel);
        await names.WriteAsync(this, cancel);
        await words.WriteAsync(this, cancel);
        await revising.WriteAsync(this, cancel);
        return saved;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(QuoteDb).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can't order by a DateTimeOffset; a UTC count of ticks sorts and keeps every digit.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();

        foreach (var name in Words.Enums)
            configurationBuilder.Properties(name).HaveConversion(typeof(WordConverter<>).MakeGenericType(name)).HaveMaxLength(20);
    }

    private sealed class MomentConverter()
        : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class WordConverter<T>()
        : ValueConverter<T, string>(value => Words.Of(value), word => Words.Parse<T>(word)) where T : struct, Enum;
}
