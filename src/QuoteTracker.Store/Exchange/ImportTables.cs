using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QuoteTracker.Store.Exchange;

internal sealed class ImportTables : IEntityTypeConfiguration<ImportJob>, IEntityTypeConfiguration<RejectedImportLine>
{
    public void Configure(EntityTypeBuilder<ImportJob> job)
    {
        job.ToTable("Imports", table => table.HasCheckConstraint("CK_Imports_State", Words.Check<ImportState>("State")));
        job.Property(j => j.File).HasMaxLength(50);
        job.Property(j => j.By).HasMaxLength(100);

        // Which is next? Which file belongs to one that is not done?
        job.HasIndex(j => new { j.State, j.Id });
    }

    public void Configure(EntityTypeBuilder<RejectedImportLine> line)
    {
        line.ToTable("RejectedImportLines");

        // A line is read for one kind of record only, and so rejected once at most.
        line.HasKey(l => new { l.ImportId, l.Line });
        line.HasOne<ImportJob>().WithMany().HasForeignKey(l => l.ImportId);
    }
}
