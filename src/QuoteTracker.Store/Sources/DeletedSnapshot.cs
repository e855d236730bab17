using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Sources;

/// <summary>A snapshot of a source that was deleted, put aside so that the source can come back with its texts.</summary>
public sealed class DeletedSnapshot
{
    /// <summary>The id that it had.</summary>
    public long SnapshotId { get; init; }

    /// <summary>The id of the source that is gone.</summary>
    public long SourceId { get; init; }

    /// <inheritdoc cref="Snapshot.Text"/>
    public required string Text { get; init; }

    /// <inheritdoc cref="Snapshot.Sha256"/>
    public required string Sha256 { get; init; }

    /// <inheritdoc cref="Snapshot.MediaType"/>
    public required string MediaType { get; init; }

    /// <inheritdoc cref="Snapshot.CapturedAt"/>
    public DateTimeOffset CapturedAt { get; init; }

    /// <inheritdoc cref="SnapshotPage.Url"/>
    public string? PageUrl { get; init; }

    /// <inheritdoc cref="SnapshotPage.MediaType"/>
    public string? PageMediaType { get; init; }

    /// <inheritdoc cref="SnapshotPage.Charset"/>
    public string? PageCharset { get; init; }

    /// <inheritdoc cref="SnapshotPage.Compressed"/>
    public byte[]? PageCompressed { get; init; }

    /// <inheritdoc cref="SnapshotPage.Sha256"/>
    public string? PageSha256 { get; init; }

    /// <summary>Puts one aside.</summary>
    public static DeletedSnapshot Of(Snapshot snapshot) => new()
    {
        SnapshotId = snapshot.Id,
        SourceId = snapshot.SourceId,
        Text = snapshot.Text,
        Sha256 = snapshot.Sha256,
        MediaType = snapshot.MediaType,
        CapturedAt = snapshot.CapturedAt,
        PageUrl = snapshot.Page?.Url,
        PageMediaType = snapshot.Page?.MediaType,
        PageCharset = snapshot.Page?.Charset,
        PageCompressed = snapshot.Page?.Compressed,
        PageSha256 = snapshot.Page?.Sha256,
    };

    /// <summary>As it was, under the id that it had.</summary>
    public Snapshot Restored() => new()
    {
        Id = SnapshotId,
        Text = Text,
        Sha256 = Sha256,
        MediaType = MediaType,
        CapturedAt = CapturedAt,
        Page = PageUrl is null ? null : new SnapshotPage
        {
            Url = PageUrl,
            MediaType = PageMediaType!,
            Charset = PageCharset,
            Compressed = PageCompressed!,
            Sha256 = PageSha256!,
        },
    };
}

internal sealed class DeletedSnapshotTable : IEntityTypeConfiguration<DeletedSnapshot>
{
    public void Configure(EntityTypeBuilder<DeletedSnapshot> snapshot)
    {
        snapshot.ToTable("DeletedSnapshots");
        snapshot.HasKey(s => s.SnapshotId);
        snapshot.Property(s => s.SnapshotId).ValueGeneratedNever();
        snapshot.Property(s => s.Sha256).HasMaxLength(64);
        snapshot.Property(s => s.MediaType).HasMaxLength(100);
        snapshot.Property(s => s.PageUrl).HasMaxLength(2_000);
        snapshot.Property(s => s.PageMediaType).HasMaxLength(100);
        snapshot.Property(s => s.PageCharset).HasMaxLength(50);
        snapshot.Property(s => s.PageSha256).HasMaxLength(64);

        // "Which texts does this source bring back?"
        snapshot.HasIndex(s => s.SourceId);
    }
}
