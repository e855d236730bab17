using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Sources;

internal sealed class SourceTable : IEntityTypeConfiguration<Source>, IEntityTypeConfiguration<Snapshot>, IEntityTypeConfiguration<SnapshotPage>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("Sources", table =>
        {
            table.HasCheckConstraint("CK_Sources_Title", "length(trim(Title)) > 0");
            table.HasCheckConstraint("CK_Sources_Kind", Words.Check<SourceKind>("Kind"));
            table.HasCheckConstraint("CK_Sources_PublishedOn", "(PublishedOn IS NULL) = (PublishedOnBasis IS NULL)");
        });
        source.Property(s => s.Version).IsConcurrencyToken();
        source.Property(s => s.Key).HasMaxLength(200);
        source.HasIndex(s => s.Key).IsUnique();
        source.Property(s => s.Title).HasMaxLength(500);
        source.Property(s => s.Url).HasMaxLength(2_000);
        source.Property(s => s.PublisherAsPrinted).HasMaxLength(300);
        source.Property(s => s.LinkFault).HasMaxLength(500);
        source.Property(s => s.PublishedOn).HasMaxLength(40);
        source.Property(s => s.Language).HasMaxLength(35);

        // One source a URL. NULLs don't collide, so sources without a URL are free.
        source.HasIndex(s => s.Url).IsUnique();

        source.HasOne(s => s.Publisher).WithMany().HasForeignKey(s => s.PublisherId).OnDelete(DeleteBehavior.Restrict);

        // Not owned: a text can be a megabyte, and owned rows are read with every source.
        source.HasMany(s => s.Snapshots).WithOne().HasForeignKey(s => s.SourceId);
    }

    public void Configure(EntityTypeBuilder<Snapshot> snapshot)
    {
        snapshot.ToTable("Snapshots", table =>
        {
            table.HasCheckConstraint("CK_Snapshots_Text", "length(Text) > 0");
            table.HasCheckConstraint("CK_Snapshots_Sha256", "length(Sha256) = 64");
        });
        snapshot.Property(s => s.Sha256).HasMaxLength(64);
        snapshot.Property(s => s.MediaType).HasMaxLength(100);

        // Lets an occurrence name the snapshot and its source as one key, so that the two can't disagree.
        snapshot.HasAlternateKey(s => new { s.SourceId, s.Id });
    }

    public void Configure(EntityTypeBuilder<SnapshotPage> page)
    {
        page.ToTable("SnapshotPages", table => table.HasCheckConstraint("CK_SnapshotPages_Sha256", "length(Sha256) = 64"));
        page.HasKey(p => p.SnapshotId);
        page.HasOne<Snapshot>().WithOne(s => s.Page).HasForeignKey<SnapshotPage>(p => p.SnapshotId);
        page.Property(p => p.Url).HasMaxLength(2_000);
        page.Property(p => p.MediaType).HasMaxLength(100);
        page.Property(p => p.Charset).HasMaxLength(50);
        page.Property(p => p.Sha256).HasMaxLength(64);
    }
}
