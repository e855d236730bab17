using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Access;

internal sealed class AccessKeyTable : IEntityTypeConfiguration<AccessKey>
{
    public void Configure(EntityTypeBuilder<AccessKey> key)
    {
        key.ToTable("AccessKeys", table => table.HasCheckConstraint("CK_AccessKeys_Hash", "length(Hash) = 64"));
        key.Property(k => k.Name).HasMaxLength(100);
        key.Property(k => k.Hash).HasMaxLength(64);
        key.HasIndex(k => k.Name).IsUnique();

        // Asked at every write.
        key.HasIndex(k => k.Hash).IsUnique();
    }
}
