using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Exchange;

/// <summary>Imports as the API answers them.</summary>
internal static class ImportReads
{
    private const int ShownLines = 100;
    private const int BatchSize = 1_000;

    /// <summary>An import with its first rejected lines; null for an unknown one.</summary>
    public static async Task<ImportResponse?> ImportAsync(this QuoteDb db, long id, CancellationToken cancel)
    {
        if (await db.Imports.AsNoTracking().Where(job => job.Id == id).Select(ImportResponse.Row).SingleOrDefaultAsync(cancel) is not { } import)
            return null;
        return import with { RejectedLines = import.Rejected == 0 ? [] : await RejectedLines(db, id, 0, ShownLines, cancel) };
    }

    /// <summary>A page of imports, newest first; with words, those whose author or reason has them.</summary>
    public static async Task<Page<ImportResponse>> ImportsAsync(this QuoteDb db, ListQuery list, CancellationToken cancel)
    {
        var imports = db.Imports.AsNoTracking();
        foreach (var word in (list.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            imports = imports.Where(job => job.By.Contains(word) || job.Reason!.Contains(word));

        var total = await imports.LongCountAsync(cancel);
        var before = list.Cursor is null ? long.MaxValue : list.After;
        var items = await imports.Where(job => job.Id < before).OrderByDescending(job => job.Id).Take(list.Size + 1).Select(ImportResponse.Row).ToListAsync(cancel);
        return Page.Of(items, list.Size, total, item => item.Id);
    }

    /// <summary>Writes all rejected lines as JSON Lines, some at a time: there may be millions.</summary>
    public static async Task WriteRejectedAsync(this QuoteDb db, long id, Stream to, JsonSerializerOptions json, CancellationToken cancel)
    {
        for (var after = 0; await RejectedLines(db, id, after, BatchSize, cancel) is { Count: > 0 } lines; after = lines[^1].Line)
        {
            foreach (var line in lines)
            {
                await JsonSerializer.SerializeAsync(to, line, json, cancel);
                await to.WriteAsync("\n"u8.ToArray(), cancel);
            }
        }
    }

    private static Task<List<RejectedLineResponse>> RejectedLines(QuoteDb db, long id, int after, int limit, CancellationToken cancel) =>
        db.RejectedImportLines.AsNoTracking().Where(line => line.ImportId == id && line.Line > after).OrderBy(line => line.Line).Take(limit).Select(RejectedLineResponse.Row).ToListAsync(cancel);
}
