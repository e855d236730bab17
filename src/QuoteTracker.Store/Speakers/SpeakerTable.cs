using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Speakers;

internal sealed class SpeakerTable : IEntityTypeConfiguration<Speaker>, IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.HasDiscriminator<string>("Type")
            .HasValue<Person>("person").HasValue<Organization>("organization").HasValue<Group>("group");
        speaker.Property(s => s.Version).IsConcurrencyToken();
        speaker.Property("Type").HasMaxLength(12);
        speaker.Property(s => s.Slug).HasMaxLength(100);
        speaker.Property(s => s.Name).HasMaxLength(300);
        speaker.Property(s => s.Summary).HasMaxLength(2_000);
        speaker.HasIndex(s => s.Slug).IsUnique();

        // Lists of one kind go by id.
        speaker.HasIndex("Type", nameof(Speaker.Id));

        speaker.ToTable("Speakers", table =>
        {
            table.HasCheckConstraint("CK_Speakers_Type", "Type IN ('person', 'organization', 'group')");
            table.HasCheckConstraint("CK_Speakers_Name", "length(trim(Name)) > 0");
            table.HasCheckConstraint("CK_Speakers_Slug", "length(Slug) > 0 AND Slug NOT GLOB '*[^a-z0-9-]*' AND Slug GLOB '*[a-z]*'");
            table.HasCheckConstraint("CK_Speakers_Group", "(Type = 'group') = (Description IS NOT NULL)");
            table.HasCheckConstraint("CK_Speakers_Count", "Count IS NULL OR Count > 0");
            table.HasCheckConstraint("CK_Speakers_CountQualifier",
                $"(Count IS NULL) = (CountQualifier IS NULL) AND (CountQualifier IS NULL OR {Words.Check<CountQualifier>("CountQualifier")})");
        });
    }

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.BirthDate).HasMaxLength(40);
        person.Property(p => p.DeathDate).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<Organization> organization) =>
        organization.Property(o => o.Classification).HasMaxLength(100);

    public void Configure(EntityTypeBuilder<Group> group)
    {
        group.Property(g => g.Description).HasMaxLength(500);
        group.HasOne(g => g.Organization).WithMany().HasForeignKey(g => g.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        group.HasMany(g => g.Members).WithMany()
            .UsingEntity("GroupMembers",
                right => right.HasOne(typeof(Person)).WithMany().HasForeignKey("PersonId").OnDelete(DeleteBehavior.Restrict),
                left => left.HasOne(typeof(Group)).WithMany().HasForeignKey("GroupId").OnDelete(DeleteBehavior.Cascade));
    }
}
