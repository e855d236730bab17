using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Store.Quotes;

internal sealed class QuoteTable : IEntityTypeConfiguration<Quote>, IEntityTypeConfiguration<Attribution>
{
    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.ToTable("Quotes", table =>
        {
            table.HasCheckConstraint("CK_Quotes_Text", "length(trim(Text)) > 0");
            table.HasCheckConstraint("CK_Quotes_Kind", Words.Check<QuoteKind>("Kind"));
            table.HasCheckConstraint("CK_Quotes_Status", Words.Check<QuoteStatus>("Status"));
            table.HasCheckConstraint("CK_Quotes_DateBasis",
                $"(SaidOn IS NULL) = (DateBasis IS NULL) AND (DateBasis IS NULL OR {Words.Check<DateBasis>("DateBasis")})");
            table.HasCheckConstraint("CK_Quotes_Days",
                "(SaidOn IS NULL) = (EarliestDay IS NULL) AND (SaidOn IS NULL) = (LatestDay IS NULL) AND (SaidOn IS NULL OR EarliestDay <= LatestDay)");
            table.HasCheckConstraint("CK_Quotes_SpokenIn", "(SpokenIn IS NULL) = (SpokenInBasis IS NULL)");
            table.HasCheckConstraint("CK_Quotes_Id", "Id < 2147483648");
        });
        quote.Property(q => q.Version).IsConcurrencyToken();
        quote.Property(q => q.Key).HasMaxLength(200);
        quote.HasIndex(q => q.Key).IsUnique();
        quote.Property(q => q.Text).HasMaxLength(10_000);
        quote.Property(q => q.Language).HasMaxLength(35);
        quote.Property(q => q.SpokenIn).HasMaxLength(35);
        quote.Property(q => q.SaidOn).HasMaxLength(40);
        quote.Property(q => q.LeadIn).HasMaxLength(2_000);
        quote.HasOne(q => q.Addressee).WithMany().HasForeignKey(q => q.AddresseeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Attribution> attribution)
    {
        attribution.ToTable("Attributions");
        attribution.HasKey(a => new { a.QuoteId, a.Place });
        attribution.HasOne<Quote>().WithMany(q => q.Attributions).HasForeignKey(a => a.QuoteId);
        attribution.HasOne(a => a.Speaker).WithMany().HasForeignKey(a => a.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        attribution.HasOne(a => a.Capacity).WithMany().HasForeignKey(a => a.CapacityId).OnDelete(DeleteBehavior.Restrict);
        attribution.Property(a => a.RoleAsStated).HasMaxLength(300);

        // Nobody is a speaker of one quote twice.
        attribution.HasIndex(a => new { a.SpeakerId, a.QuoteId }).IsUnique();
    }
}
