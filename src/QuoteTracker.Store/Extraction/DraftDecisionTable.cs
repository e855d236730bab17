using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Extraction;

internal sealed class DraftDecisionTable : IEntityTypeConfiguration<DraftDecision>
{
    public void Configure(EntityTypeBuilder<DraftDecision> decision)
    {
        decision.ToTable("DraftDecisions", table =>
        {
            table.HasCheckConstraint("CK_DraftDecisions_Kind", Words.Check<QuoteKind>("Kind"));
            table.HasCheckConstraint("CK_DraftDecisions_Verdict", Words.Check<DraftVerdict>("Verdict"));
        });
        decision.Property(d => d.Language).HasMaxLength(35);
        decision.Property(d => d.Cue).HasMaxLength(300);
        decision.Property(d => d.QuoteKey).HasMaxLength(200);
        decision.Property(d => d.Reason).HasMaxLength(500);
        decision.Property(d => d.By).HasMaxLength(100);

        // "What was decided on the drafts of this source, and last on each?" No foreign key: a decision outlives its source, see there.
        decision.HasIndex(d => new { d.SourceId, d.SnapshotId, d.Start });
    }
}
