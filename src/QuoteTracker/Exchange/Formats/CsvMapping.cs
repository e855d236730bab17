using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange.Formats;

/// <summary>How the rows of a table become records.</summary>
/// <param name="Records">What each row is: one record, or several (a speaker and a quote of theirs).</param>
/// <param name="Separator">Between columns; null: the one that the first line has most of.</param>
internal sealed record CsvMapping(IReadOnlyList<RowRecord> Records, string? Separator = null)
{
    /// <summary>The columns of our own table of quotes.</summary>
    public static readonly CsvMapping Ours = new([new RowRecord("quote", new Dictionary<string, CellField>
    {
        ["/key"] = new("key"),
        ["/text"] = new("text"),
        ["/kind"] = new("kind"),
        ["/language"] = new("language"),
        ["/speakers/*/speaker"] = new("speaker_keys", Split: ";"),
        ["/speakers/*/roleAsStated"] = new("roles_as_stated", Split: ";"),
        ["/saidOn"] = new("said_on"),
        ["/dateBasis"] = new("date_basis"),
        ["/spokenIn"] = new("spoken_in"),
        ["/topics/*"] = new("topics", Split: ";"),
        ["/status"] = new("status"),
        ["/occurrences/0/source"] = new("source_key"),
        ["/occurrences/0/exact"] = new("exact"),
    })]);

    private static readonly JsonSerializerOptions Shape = JsonShape.Of(new JsonSerializerOptions());

    /// <summary>Reads a mapping; null where it is none: the errors say why.</summary>
    public static CsvMapping? Of(string json, List<FieldError> errors)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<CsvMapping>(json, Shape);
            var found = mapping is null ? [Wrong("It is empty.")] : mapping.Faults().ToList();
            errors.AddRange(found);
            return found.Count == 0 ? mapping : null;
        }
        catch (JsonException wrong)
        {
            errors.Add(Wrong($"It is no JSON object with records, as a mapping is{(wrong.Path is { Length: > 2 } path ? $": see {path[2..]}" : "")}. A member is missing, of another type, or not known here."));
            return null;
        }
    }

    private IEnumerable<FieldError> Faults()
    {
        if (Records.Count is 0 or > 8)
            yield return Wrong("It has no records, or more than 8.");
        if (Separator is not (null or "," or ";" or "\t" or "|"))
            yield return Wrong("This is not a separator: a comma, a semicolon, a tab or a bar.");
        foreach (var record in Records)
        {
            if (!RecordTypes.All.Contains(record.Type))
                yield return Wrong($"This is not a type of record: {record.Type}. One of: {string.Join(", ", RecordTypes.All)}.");
            foreach (var (pointer, field) in record.Fields)
            {
                if (pointer.Length < 2 || pointer[0] != '/' || pointer.Split('/').Skip(1).Any(step => step.Length == 0))
                    yield return Wrong($"This is no place in a record: {pointer}. A JSON pointer, such as /text, /speakers/0/speaker or, for each part of a cell, /topics/*.");
                if (record.Fields.Keys.FirstOrDefault(other => other.StartsWith(pointer + "/", StringComparison.Ordinal)) is { } inner)
                    yield return Wrong($"{pointer} can't have a value and {inner} too.");
                if (record.Fields.Keys.FirstOrDefault(other => Clashes(pointer, other)) is { } clashing)
                    yield return Wrong($"{pointer} and {clashing}: one takes it for a list, the other for an object. A place in a list is a number from 0 to 999, or *.");
                if (field.Column is null == field.Value is null)
                    yield return Wrong($"{pointer} has a column or a value, just one of them.");
                if (pointer.Contains('*', StringComparison.Ordinal) != field.Split is { Length: > 0 })
                    yield return Wrong($"{pointer}: split and a * in the pointer go together.");
                if (field.As is not (null or "slug"))
                    yield return Wrong($"{pointer}: as is slug, or left out.");
            }
        }
    }

    // The first step in which they differ is a place in a list in both, or a name in both.
    private static bool Clashes(string one, string other)
    {
        var differing = one.Split('/').Zip(other.Split('/')).FirstOrDefault(steps => steps.First != steps.Second);
        return differing != default && IsPlace(differing.First) != IsPlace(differing.Second);
    }

    private static bool IsPlace(string step) => step == "*" || (step.Length <= 3 && step.All(char.IsAsciiDigit));

    private static FieldError Wrong(string detail) => FieldError.In("mapping", detail, null, "See docs/csv.md.");
}

/// <summary>A record of each row.</summary>
/// <param name="Type">As in the exchange format.</param>
/// <param name="Fields">By JSON pointer into the record; a <c>*</c> stands for each part of a cell that is split.</param>
internal sealed record RowRecord(string Type, IReadOnlyDictionary<string, CellField> Fields);

/// <summary>Where a field's value comes from.</summary>
/// <param name="Column">The name of a column.</param>
/// <param name="Value">Instead of a column: the same for every row.</param>
/// <param name="Split">What stands between the parts of a cell that has several.</param>
/// <param name="As">slug: the readable key that a name has.</param>
/// <param name="Date">How days are written in this column, such as dd.MM.yyyy; left out: EDTF.</param>
/// <param name="Words">Words of the table, and what they are called here.</param>
internal sealed record CellField(
    string? Column = null,
    string? Value = null,
    string? Split = null,
    [property: JsonPropertyName("as")] string? As = null,
    string? Date = null,
    IReadOnlyDictionary<string, string>? Words = null);
