using System.Globalization;
using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Speakers;

namespace QuoteTracker.Exchange.Formats;

/// <summary>A row of a table as one of its records.</summary>
internal static class CsvRow
{
    /// <summary>The record; an empty cell says nothing. What can't be read goes into the errors.</summary>
    public static JsonObject Record(RowRecord mapping, Func<string, string?> cell, List<FieldError> errors)
    {
        var line = new JsonObject { ["type"] = mapping.Type };
        foreach (var (pointer, field) in mapping.Fields)
        {
            var given = field.Value ?? cell(field.Column!);
            if (string.IsNullOrWhiteSpace(given))
                continue;
            if (field.Split is not { } mark)
            {
                Set(line, pointer, Value(field, given.Trim(), pointer, errors));
                continue;
            }

            // An empty part keeps its place: the second role is the second speaker's.
            var parts = given.Split(mark, StringSplitOptions.TrimEntries);
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i].Length > 0)
                    Set(line, pointer.Replace("*", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Value(field, parts[i], pointer, errors));
            }
        }

        return line;
    }

    private static string Value(CellField field, string given, string pointer, List<FieldError> errors)
    {
        // The apostrophe that keeps a spreadsheet from taking a cell for a formula is none of its text.
        var text = given is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? given[1..] : given;
        if (field.Words is { } words)
        {
            if (words.TryGetValue(text, out var ours))
                return ours;
            errors.Add(FieldError.At(pointer, "The mapping has no word for this.", text, $"One of: {string.Join(", ", words.Keys)}."));
        }

        if (field.Date is { } form)
        {
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            errors.Add(FieldError.At(pointer, "This is not a day as the mapping says they are written.", text, form));
        }

        return field.As == "slug" ? Slug.Of(text) : text;
    }

    private static void Set(JsonObject line, string pointer, string value)
    {
        var steps = pointer[1..].Split('/');
        JsonNode node = line;
        for (var i = 0; i < steps.Length - 1; i++)
            node = Step(node, steps[i], steps[i + 1].All(char.IsAsciiDigit));
        Put(node, steps[^1], Json(value, steps[^1]));
    }

    private static JsonNode Step(JsonNode node, string step, bool isList)
    {
        var there = node is JsonArray list ? list.ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture)) : node[step];
        if (there is null)
            Put(node, step, there = isList ? new JsonArray() : new JsonObject());
        return there;
    }

    private static void Put(JsonNode node, string step, JsonNode value)
    {
        if (node is not JsonArray list)
        {
            node[step] = value;
            return;
        }

        // No list of a row is long.
        var place = int.Parse(step, CultureInfo.InvariantCulture);
        while (list.Count <= Math.Min(place, 1_000))
            list.Add(null);
        list[Math.Min(place, 1_000)] = value;
    }

    // The few fields of the exchange format that are no text.
    private static JsonNode Json(string value, string field) => field switch
    {
        "count" when int.TryParse(value, CultureInfo.InvariantCulture, out var number) => number,
        "ratingValue" or "bestRating" or "worstRating" when double.TryParse(value, CultureInfo.InvariantCulture, out var rating) => rating,
        "start" or "end" when int.TryParse(value, CultureInfo.InvariantCulture, out var place) => place,
        "inHeadline" when bool.TryParse(value, out var yes) => yes,
        _ => value,
    };
}
