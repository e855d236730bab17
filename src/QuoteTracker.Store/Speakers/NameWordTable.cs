using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

internal sealed class NameWordTable : IEntityTypeConfiguration<NameWord>
{
    public void Configure(EntityTypeBuilder<NameWord> word)
    {
        word.ToTable("NameWords");

        // "Has this name a word that begins so, too?"
        word.HasKey(w => new { w.SpeakerId, w.Place, w.Word });
        word.HasOne<SpeakerName>().WithMany().HasForeignKey(w => new { w.SpeakerId, w.Place }).OnDelete(DeleteBehavior.Cascade);
        word.Property(w => w.Word).HasMaxLength(NameForms.MaxLength);

        // "Which names have a word that begins so?" is answered from this index alone.
        word.HasIndex(w => new { w.Word, w.SpeakerId, w.Place });
    }
}
