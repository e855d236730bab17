using System.Text.Json;
using QuoteTracker.Text;

namespace QuoteTracker.Benchmarks.Checks;

/// <summary>A real statement: its words, and who made it.</summary>
internal sealed record Statement(int Number, string Text, string Speaker)
{
    /// <summary>Its words, as white space cuts them.</summary>
    public string[] Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Key of its quote, where it is loaded.</summary>
    public string Key => $"statement-{Number}";

    /// <summary>Every other one is loaded.</summary>
    public bool IsLoaded => Number % 2 == 0;

    /// <summary>Reads a table in LIAR-PLUS's columns: row, id, label, statement, subjects, speaker. Statements that stand there twice are left out.</summary>
    public static List<Statement> Read(string file) => [.. File.ReadLines(file).Select(line => line.Split('\t'))
        .Where(cells => cells.Length > 5 && cells[3].Trim().Length > 0)
        .GroupBy(cells => Folding.FoldName(cells[3])).Select(same => same.First())
        .Select((cells, number) => new Statement(number, cells[3].Trim(), cells[5].Trim() is { Length: > 0 } speaker ? speaker : "somebody"))];

    /// <summary>Writes those that are loaded, their speakers, and reviewed claims among which they stand, in the exchange format.</summary>
    public static void Write(string file, IReadOnlyCollection<Statement> statements, string claims)
    {
        using var writer = new StreamWriter(file);
        var loaded = statements.Where(statement => statement.IsLoaded).ToList();
        foreach (var speaker in loaded.Select(statement => statement.Speaker).Append("claimant").Distinct())
            writer.WriteLine(JsonSerializer.Serialize(new { type = "person", key = Slug(speaker), name = speaker.Replace('-', ' ') }));
        foreach (var statement in loaded)
            writer.WriteLine(Quote(statement.Key, statement.Text, Slug(statement.Speaker)));
        foreach (var (cells, number) in File.ReadLines(claims).Skip(1).Select((line, number) => (line.Split('\t'), number)))
            writer.WriteLine(Quote($"claim-{number}", cells[1], Slug("claimant")));
    }

    /// <summary>The slug that a speaker has in the file written.</summary>
    public static string Slug(string speaker) => $"s-{Folding.FoldName(speaker).Replace(' ', '-').Replace("'", "", StringComparison.Ordinal)}";

    private static string Quote(string key, string text, string speaker) =>
        JsonSerializer.Serialize(new { type = "quote", key, text, kind = "direct", language = "en", speakers = new[] { new { speaker } } });
}
