using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Idempotency;

internal sealed class GivenAnswerTable : IEntityTypeConfiguration<GivenAnswer>
{
    public void Configure(EntityTypeBuilder<GivenAnswer> answer)
    {
        answer.ToTable("GivenAnswers", table => table.HasCheckConstraint("CK_GivenAnswers_Request", "length(Request) = 32"));

        // Two requests with one key at the same moment: the second to commit is refused, and gets the first one's answer.
        answer.HasKey(a => new { a.Caller, a.Key });
        answer.Property(a => a.Caller).HasMaxLength(100);
        answer.Property(a => a.Key).HasMaxLength(200);
        answer.Property(a => a.ContentType).HasMaxLength(200);
        answer.Property(a => a.Location).HasMaxLength(2_000);
        answer.Property(a => a.ETag).HasMaxLength(100);

        // Old ones go.
        answer.HasIndex(a => a.At);
    }
}
