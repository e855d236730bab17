using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Reviews;

internal sealed class ReviewTable : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews", table =>
        {
            table.HasCheckConstraint("CK_Reviews_Claim", "length(trim(Claim)) > 0");
            table.HasCheckConstraint("CK_Reviews_Scale", "(BestRating IS NULL) = (WorstRating IS NULL) AND (RatingValue IS NULL OR BestRating IS NOT NULL)");
        });
        review.Property(r => r.Version).IsConcurrencyToken();
        review.Property(r => r.Key).HasMaxLength(200);
        review.HasIndex(r => r.Key).IsUnique();
        review.Property(r => r.Claim).HasMaxLength(10_000);
        review.Property(r => r.Title).HasMaxLength(500);
        review.Property(r => r.Claimant).HasMaxLength(300);
        review.Property(r => r.Url).HasMaxLength(2_000);
        review.HasIndex(r => r.Url).IsUnique();
        review.Property(r => r.ReviewedOn).HasMaxLength(40);
        review.Property(r => r.Rating).HasMaxLength(200);
        review.Property(r => r.Language).HasMaxLength(35);
        review.HasOne(r => r.Quote).WithMany().HasForeignKey(r => r.QuoteId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne(r => r.Reviewer).WithMany().HasForeignKey(r => r.ReviewerId).OnDelete(DeleteBehavior.Restrict);
    }
}
