using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

internal sealed class OccurrenceTable : IEntityTypeConfiguration<Occurrence>, IEntityTypeConfiguration<Relation>
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

    public void Configure(EntityTypeBuilder<Relation> relation)
    {
        relation.ToTable("Relations", table =>
        {
            table.HasCheckConstraint("CK_Relations_Kind", Words.Check<RelationKind>("Kind"));
            table.HasCheckConstraint("CK_Relations_Ends", "FromId <> ToId");
        });
        relation.Property(r => r.Key).HasMaxLength(200);
        relation.HasIndex(r => r.Key).IsUnique();
        relation.HasIndex(r => new { r.FromId, r.Kind, r.ToId }).IsUnique();

        // A relation is a remark on two quotes: it goes with either.
        relation.HasOne(r => r.From).WithMany().HasForeignKey(r => r.FromId).OnDelete(DeleteBehavior.Cascade);
        relation.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Cascade);
    }
}
