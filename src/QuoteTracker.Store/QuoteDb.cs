using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store;

/// <summary>The database. Whatever is saved here is searchable when the save returns: the search rows go into the same transaction.</summary>
public sealed class QuoteDb(DbContextOptions<QuoteDb> options) : DbContext(options)
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

    /// <summary>Statements.</summary>
    public DbSet<Quote> Quotes => Set<Quote>();

    /// <summary>Who said them.</summary>
    public DbSet<Attribution> Attributions => Set<Attribution>();

    /// <summary>Where they stand.</summary>
    public DbSet<Occurrence> Occurrences => Set<Occurrence>();

    /// <summary>How they stand to each other.</summary>
    public DbSet<Relation> Relations => Set<Relation>();

    /// <summary>Who may write.</summary>
    public DbSet<AccessKey> AccessKeys => Set<AccessKey>();

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: it keeps the search rows.");

    /// <summary>Saves the changes and their search rows together, or neither.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var touched = await TouchedQuotes.In(this, cancellationToken);
        if (touched.IsEmpty)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await touched.WriteAsync(this, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
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
