using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

internal sealed class OccurrenceTable : IEntityTypeConfiguration<Occurrence>, IEntityTypeConfiguration<ChainLink>, IEntityTypeConfiguration<LaterAnchor>
{
    public void Configure(EntityTypeBuilder<Occurrence> occurrence)
    {
        occurrence.ToTable("Occurrences", table =>
        {
            table.HasCheckConstraint("CK_Occurrences_Place", "Start >= 0 AND Start < \"End\"");
            table.HasCheckConstraint("CK_Occurrences_Exact", "length(Exact) > 0");
            table.HasCheckConstraint("CK_Occurrences_Anchor", Words.Check<AnchorState>("Anchor"));
        });
        occurrence.HasKey(o => new { o.QuoteId, o.Place });
        occurrence.HasOne<Quote>().WithMany(q => q.Occurrences).HasForeignKey(o => o.QuoteId);
        occurrence.HasOne(o => o.Source).WithMany().HasForeignKey(o => o.SourceId).OnDelete(DeleteBehavior.Restrict);
        occurrence.HasOne(o => o.Snapshot).WithMany()
            .HasForeignKey(o => new { o.SourceId, o.SnapshotId }).HasPrincipalKey(s => new { s.SourceId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
        occurrence.Property(o => o.Exact).HasMaxLength(10_000);
        occurrence.Property(o => o.Prefix).HasMaxLength(500);
        occurrence.Property(o => o.Suffix).HasMaxLength(500);
        occurrence.Property(o => o.AttributedTo).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<ChainLink> link)
    {
        link.ToTable("ChainLinks", table => table.HasCheckConstraint("CK_ChainLinks_One", "(SpeakerId IS NULL) <> (SourceId IS NULL)"));
        link.HasKey(l => new { l.QuoteId, l.Place, l.Step });
        link.HasOne<Occurrence>().WithMany(o => o.Chain).HasForeignKey(l => new { l.QuoteId, l.Place });
        link.HasOne(l => l.Speaker).WithMany().HasForeignKey(l => l.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne(l => l.Source).WithMany().HasForeignKey(l => l.SourceId).OnDelete(DeleteBehavior.Restrict);
        link.Property(l => l.Cue).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<LaterAnchor> anchor)
    {
        anchor.ToTable("LaterAnchors", table =>
        {
            table.HasCheckConstraint("CK_LaterAnchors_State", Words.Check<AnchorState>("State"));
            table.HasCheckConstraint("CK_LaterAnchors_Place", "(State = 'orphan') = (Start IS NULL) AND (Start IS NULL) = (\"End\" IS NULL)");
        });
        anchor.HasKey(a => new { a.QuoteId, a.Place, a.SnapshotId });
        anchor.HasOne<Occurrence>().WithMany(o => o.Later).HasForeignKey(a => new { a.QuoteId, a.Place });
        anchor.HasOne<Snapshot>().WithMany().HasForeignKey(a => a.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}
