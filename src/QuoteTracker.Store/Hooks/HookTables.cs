using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Hooks;

internal sealed class HookTables : IEntityTypeConfiguration<Hook>, IEntityTypeConfiguration<HookDelivery>
{
    public void Configure(EntityTypeBuilder<Hook> hook)
    {
        hook.ToTable("Hooks", table => table.HasCheckConstraint("CK_Hooks_State", Words.Check<HookState>("State")));
        hook.Ignore(h => h.Filter);
        hook.Property(h => h.Version).IsConcurrencyToken();
        hook.Property(h => h.Url).HasMaxLength(2_000);
        hook.Property(h => h.Description).HasMaxLength(500);
        hook.Property(h => h.By).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<HookDelivery> delivery)
    {
        delivery.ToTable("HookDeliveries", table => table.HasCheckConstraint("CK_HookDeliveries_State", Words.Check<HookDeliveryState>("State")));
        delivery.Property(d => d.Message).HasMaxLength(100);
        delivery.Property(d => d.Type).HasMaxLength(50);
        delivery.Property(d => d.LastError).HasMaxLength(1_000);
        delivery.HasOne<Hook>().WithMany().HasForeignKey(d => d.HookId).OnDelete(DeleteBehavior.Cascade);

        // One message a change, whoever looks at it and how often.
        delivery.HasIndex(d => new { d.HookId, d.Revision }).IsUnique();

        // "Which is to be sent now?" Those that were taken are many.
        delivery.HasIndex(d => new { d.State, d.HookId, d.NextAt });
    }
}
