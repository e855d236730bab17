using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Speakers;

internal sealed class SpeakerDetailTables : IEntityTypeConfiguration<SpeakerName>,
    IEntityTypeConfiguration<SpeakerIdentifier>, IEntityTypeConfiguration<SpeakerLink>
{
    public void Configure(EntityTypeBuilder<SpeakerName> name)
    {
        name.ToTable("SpeakerNames", table => table.HasCheckConstraint("CK_SpeakerNames_Name", "length(trim(Name)) > 0"));
        name.HasKey(n => new { n.SpeakerId, n.Place });
        name.HasOne<Speaker>().WithMany(s => s.Names).HasForeignKey(n => n.SpeakerId);
        name.Property(n => n.Name).HasMaxLength(300);
        name.Property(n => n.Folded).HasMaxLength(700);
        name.Property(n => n.Language).HasMaxLength(35);
        name.Property(n => n.Note).HasMaxLength(200);

        // "Who is called this?" is asked for every name in a filter.
        name.HasIndex(n => n.Folded);
    }

    public void Configure(EntityTypeBuilder<SpeakerIdentifier> identifier)
    {
        identifier.ToTable("SpeakerIdentifiers");
        identifier.HasKey(i => new { i.SpeakerId, i.Place });
        identifier.HasOne<Speaker>().WithMany(s => s.Identifiers).HasForeignKey(i => i.SpeakerId);
        identifier.Property(i => i.Scheme).HasMaxLength(100);
        identifier.Property(i => i.Identifier).HasMaxLength(300);

        // One register's identifier names one speaker.
        identifier.HasIndex(i => new { i.Scheme, i.Identifier }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SpeakerLink> link)
    {
        link.ToTable("SpeakerLinks");
        link.HasKey(l => new { l.SpeakerId, l.Place });
        link.HasOne<Speaker>().WithMany(s => s.Links).HasForeignKey(l => l.SpeakerId);
        link.Property(l => l.Url).HasMaxLength(2_000);
        link.Property(l => l.Note).HasMaxLength(200);
    }
}
