using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Searches;

internal sealed class SavedSearchTable : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> search)
    {
        search.ToTable("SavedSearches");
        search.Property(s => s.Version).IsConcurrencyToken();
        search.Property(s => s.Key).HasMaxLength(100);
        search.Property(s => s.Name).HasMaxLength(200);
        search.Property(s => s.By).HasMaxLength(100);
        search.HasIndex(s => s.Key).IsUnique();
        search.HasIndex(s => s.Name).IsUnique();
    }
}
