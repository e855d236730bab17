using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Quotes;

internal sealed class RelationTable : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> relation)
    {
        relation.ToTable("Relations", table =>
        {
            table.HasCheckConstraint("CK_Relations_Kind", Words.Check<RelationKind>("Kind"));
            table.HasCheckConstraint("CK_Relations_Ends", "FromId <> ToId");
        });
        relation.Property(r => r.Version).IsConcurrencyToken();
        relation.Property(r => r.Key).HasMaxLength(200);
        relation.HasIndex(r => r.Key).IsUnique();
        relation.HasIndex(r => new { r.FromId, r.Kind, r.ToId }).IsUnique();

        // A relation is a remark on two quotes: it goes with either.
        relation.HasOne(r => r.From).WithMany().HasForeignKey(r => r.FromId).OnDelete(DeleteBehavior.Cascade);
        relation.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Cascade);
    }
}
