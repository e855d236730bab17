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

        // The default is for keys from before there were scopes: all they could do was write.
        key.Property(k => k.Scopes).HasConversion(scopes => scopes.Words(), words => ScopeWords.Parse(words))
            .HasMaxLength(40).HasDefaultValue(Scope.Write).HasSentinel(Scope.None);
        key.HasIndex(k => k.Name).IsUnique();

        // Asked at every request that sends a key.
        key.HasIndex(k => k.Hash).IsUnique();
    }
}
