using System.Text;
using CsCheck;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>Values that programs stumble over.</summary>
internal static class Odd
{
    private static readonly string[] Words =
    [
        "", " ", "\t", "\0", "a\0b", "\u202Eabc\u202C", "\u200B", "\uFEFF", "\uFFFF", "\uD83D", "\uDE00\uD83D", "a\uD800", "\u0001\u0002", "\u007F", "\u2028", "\r\n", "\U0001F469\u200D\U0001F4BB", "\U00010FFFF",
        "null", "true", "undefined", "NaN", "-1", "0", "1", "00", "1.5", "1e400", "-0", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999999",
        "..", "../../etc/passwd", "%00", "%ZZ", "a/b", "a?b", "a#b", "a;b", "'", "' OR 1=1 --", "\"", "\\", "\"*", "\"a", "(", ")", "(((((", "AND", "OR NOT", "NOT a", "*", "a*", "a b*", "NEAR(", "a NEAR/999999999 b", "speaker:", "from:x", "-a", "-", ":", "|", "^", "~", "$(id)", "<script>", "&amp;", "]]>", "{{7*7}}",
        "2024-13", "2024-02-30", "0000-00-00", "99999-01-01", "-0001", "2024-10-03/2024-10-01", "../2024", "2024/..", "2024~", "2024-10-XX", "Y170000002", "9999-12-31", "0001-01-01", "1582-10-10",
        "en", "EN", "e", "en-", "x-klingon", "zz-ZZ-zz", "i-default", "en_US", "http://", "http://127.0.0.1:9", "http://[::1", "ftp://a", "javascript:alert(1)", "//a", "mailto:a@b", "a@b",
        "İ", "ı", "ß", "ẞ", "ﬃ", "Ǆ", "ʼ", "ə", "שלום", "مرحبا", "習近平", "ก็", "é", "\u0301", "①", "½", "٣",
    ];

    private static readonly Gen<string> Long =
        from unit in Pick.Of("a", "a ", "é", "e\u0301", "𝕳", "\u0301", "(", "a.", "“", "\"", "x-", "1", "\n", "ﷺ", "word ")
        from length in Pick.Of(63, 64, 65, 200, 201, 500, 501, 2_000, 2_001, 10_000, 10_001, 30_000)
        select new StringBuilder(unit.Length * length).Insert(0, unit, length).ToString();

    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.String[0, 12], Gen.Int[0, 0x2FFF].Array[0, 20].Select(codes => string.Concat(codes.Select(code => (char)code))));

    /// <summary>A text.</summary>
    public static readonly Gen<string> Text = Gen.Frequency((12, Pick.Of(Words)), (1, Long), (4, AnyText));

    /// <summary>A text that is not long, for addresses and headers.</summary>
    public static readonly Gen<string> Short = Gen.Frequency((12, Pick.Of(Words)), (3, AnyText), (1, Gen.Int[1, 700].Select(length => new string('x', length))));

    /// <summary>JSON of any type, right in itself.</summary>
    public static readonly Gen<string> Json = Gen.Frequency(
        (8, Text.Select(Quoted)),
        (4, Pick.Of("null", "true", "false", "0", "-1", "1", "1.5", "1e2", "1e400", "-0", "2147483648", "9223372036854775808", "123456789012345678901234567890", "{}", "[]", "[null]", "[[]]", "[{}]", "{\"a\":1}", "\"\\ud83d\"", "\"\\u0000\"", "[\"\"]", "{\"\":null}")),
        (1, Gen.Int[1, 3_000].Select(Deep)));

    /// <summary>JSON that is none, or more than a server wants.</summary>
    public static readonly Gen<byte[]> Body = Gen.Frequency(
        (6, Pick.Of("", " ", "{", "}", "[", "nul", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "{\"a\":1}{\"a\":1}", "// a\n{}", "\uFEFF{}", "\"", "{\"\\ud800\":1}", "01", "+1", ".5", "NaN", "{\"a\":1,\"a\":2}").Select(Encoding.UTF8.GetBytes)),
        (4, Json.Select(Encoding.UTF8.GetBytes)),
        (2, Gen.OneOf(Gen.Int[50, 70], Gen.Int[1_000, 100_000]).Select(depth => Encoding.UTF8.GetBytes(Deep(depth)))),
        (2, Gen.Byte.Array[0, 40]),
        (1, Gen.Byte.Array[1, 8].Select(bytes => (byte[])[.. "{\"name\":\""u8, .. bytes, .. "\"}"u8])));

    /// <summary>More than any body may have.</summary>
    public static readonly Gen<byte[]> Huge = Pick.Of((8 << 20) - 20, (8 << 20) + 1, 9 << 20).Select(size => Encoding.ASCII.GetBytes($"{{\"name\":\"{new string('a', size)}\"}}"));

    /// <summary>A text as JSON. Halves of pairs stay halves, which no encoder of UTF-8 would leave.</summary>
    public static string Quoted(string text)
    {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                json.Append(c).Append(text[++i]);
            else if (c is '"' or '\\' or < ' ' || char.IsSurrogate(c))
                json.Append($"\\u{(int)c:x4}");
            else
                json.Append(c);
        }

        return json.Append('"').ToString();
    }

    private static string Deep(int depth) => depth % 2 == 0
        ? string.Concat(new string('[', depth), new string(']', depth))
        : string.Concat(string.Concat(Enumerable.Repeat("{\"a\":", depth)), "1", new string('}', depth));
}
