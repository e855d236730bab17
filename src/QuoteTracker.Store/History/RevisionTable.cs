using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.History;

internal sealed class RevisionTable : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("Revisions", table =>
        {
            table.HasCheckConstraint("CK_Revisions_Kind", Words.Check<RecordKind>("Kind"));
            table.HasCheckConstraint("CK_Revisions_Action", Words.Check<RevisionAction>("Action"));
            table.HasCheckConstraint("CK_Revisions_Hash", "length(Hash) = 32");
            table.HasCheckConstraint("CK_Revisions_End", "(StateHash IS NULL) = (Action IN ('deleted', 'merged', 'purged'))");
        });
        revision.HasKey(r => r.Number);
        revision.Property(r => r.Number).ValueGeneratedNever();
        revision.Property(r => r.Key).HasMaxLength(200);
        revision.Property(r => r.By).HasMaxLength(100);
        revision.Property(r => r.Reason).HasMaxLength(500);

        // "What became of this record?"
        revision.HasIndex(r => new { r.Kind, r.RecordId, r.Version }).IsUnique();

        // "What was here under this key?" Only the ends: a living record is found by its own key.
        revision.HasIndex(r => new { r.Kind, r.Key }).HasFilter("StateHash IS NULL");
    }
}
