using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Speakers;

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("Memberships", table =>
        {
            table.HasCheckConstraint("CK_Memberships_Role", "length(trim(Role)) > 0");
            table.HasCheckConstraint("CK_Memberships_Days", "EarliestDay IS NULL OR LatestDay IS NULL OR EarliestDay <= LatestDay");
        });
        membership.Property(m => m.Version).IsConcurrencyToken();
        membership.Property(m => m.Key).HasMaxLength(200);
        membership.HasIndex(m => m.Key).IsUnique();
        membership.Property(m => m.Role).HasMaxLength(300);
        membership.Property(m => m.StartDate).HasMaxLength(40);
        membership.Property(m => m.EndDate).HasMaxLength(40);
        membership.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne(m => m.Organization).WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne(m => m.Source).WithMany().HasForeignKey(m => m.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
