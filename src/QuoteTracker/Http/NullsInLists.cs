using System.Text.Json;

namespace QuoteTracker.Http;

/// <summary>Finds nulls in lists. No list here takes any, and the serializer lets them through.</summary>
internal static class NullsInLists
{
    /// <summary>An error for each; empty where there is none. Throws JsonException where this is not JSON.</summary>
    public static List<FieldError> In(ReadOnlySpan<byte> json)
    {
        var errors = new List<FieldError>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1_000 });
        var way = new List<Level>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                way[^1].Name = reader.GetString();
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                way.RemoveAt(way.Count - 1);
                continue;
            }

            if (way is [.., { IsList: true } list])
            {
                list.Index++;
                if (reader.TokenType == JsonTokenType.Null)
                    errors.Add(FieldError.At(string.Concat(way.Select(level => level.Step)), "This item may not be null.", "null", "A value, or leave the item out."));
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                way.Add(new Level(reader.TokenType == JsonTokenType.StartArray));
        }

        return errors;
    }

    /// <summary>An object or list that is open where the reader stands, and which part of it comes next.</summary>
    private sealed class Level(bool isList)
    {
        public bool IsList => isList;

        public int Index { get; set; } = -1;

        public string? Name { get; set; }

        public string Step => isList ? $"/{Index}" : $"/{Name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }
}
