using CsCheck;

namespace QuoteTracker.Text.Tests;

public sealed class ParsingSearches
{
    [Theory]
    [InlineData("", "nothing")]
    [InlineData("  ", "nothing")]
    [InlineData("peace", "peace")]
    [InlineData("Peace Treaty", "all(peace treaty)")]
    [InlineData("\"Peace Treaty\"", "\"peace treaty\"")]
    [InlineData("“peace treaty”", "\"peace treaty\"")]
    [InlineData("«мирный договор»", "\"мирный договор\"")]
    [InlineData("\"peace\"", "\"peace\"")]
    [InlineData("pro-Armenian", "[pro armenian]")]
    [InlineData("U.S.", "us")]
    [InlineData("don’t", "don't")]
    [InlineData("Əliyev", "eliyev")]
    [InlineData("中国", "[中 国]")]
    [InlineData("中国*", "[中 国]")]
    [InlineData("peac*", "peac*")]
    [InlineData("Əl*", "el*")]
    [InlineData("peace -war", "all(peace not(war))")]
    [InlineData("-war", "all(not(war))")]
    [InlineData("-war -peace", "all(not(war) not(peace))")]
    [InlineData("peace -\"cold war\"", "all(peace not(\"cold war\"))")]
    [InlineData("peace -(war OR conflict)", "all(peace not(any(war conflict)))")]
    [InlineData("a OR b c", "any(a all(b c))")]
    [InlineData("(a OR b) c", "all(any(a b) c)")]
    [InlineData("a (b c)", "all(a b c)")]
    [InlineData("((a))", "a")]
    [InlineData("(a -b) OR c", "any(all(a not(b)) c)")]
    [InlineData("a or b", "all(a or b)")]
    [InlineData("a NEAR/5 b", "near5(a b)")]
    [InlineData("a NEAR/5 \"b c\"", "near5(a \"b c\")")]
    [InlineData("a NEAR/5 b NEAR/3 c", "all(near5(a b) near3(b c))")]
    [InlineData("x a NEAR/5 b", "all(x near5(a b))")]
    [InlineData("-a NEAR/5 b c", "all(not(near5(a b)) c)")]
    [InlineData("speaker:aliyev", "nothing")]
    [InlineData("speaker:aliyev peace", "peace")]
    // The problem with a filter beside OR said to write it like this, and then refused it.
    [InlineData("speaker:aliyev (a OR b)", "any(a b)")]
    [InlineData("(a OR b) speaker:aliyev", "any(a b)")]
    [InlineData("region:south", "[region south]")]
    [InlineData("Organization:usaid peace", "peace")]
    [InlineData("LANGUAGE:en status:draft", "nothing")]
    [InlineData("\"spekaer:aliyev\"", "\"spekaer aliyev\"")]
    [InlineData("\"f**k\"", "\"f k\"")]
    [InlineData("and not near", "all(and not near)")]
    public void Gives_the_tree_of_what_was_meant(string query, string tree)
    {
        SearchParser.TryParse(query, out var parsed, out var problem).ShouldBeTrue(problem?.ToString());

        Shown.Tree(parsed!.Words).ShouldBe(tree);
    }

    [Fact]
    public void Lists_the_filters_with_their_places()
    {
        SearchParser.TryParse("speaker:aliyev peace source:\"Press service\" from:2024-10", out var parsed, out _).ShouldBeTrue();

        parsed!.Filters.ShouldBe([new("speaker", "aliyev", 0), new("source", "Press service", 21), new("from", "2024-10", 44)]);
    }

    [Theory]
    [InlineData("\"peace", 0)]
    [InlineData("a \"", 2)]
    [InlineData("\"\"", 0)]
    [InlineData("a \"…\"", 2)]
    [InlineData("a – b", 2)]
    [InlineData("(a", 0)]
    [InlineData("a (b", 2)]
    [InlineData("a)", 1)]
    [InlineData("()", 0)]
    [InlineData(")", 0)]
    [InlineData("a OR", 4)]
    [InlineData("OR a", 0)]
    [InlineData("a OR OR b", 5)]
    [InlineData("a OR -b", 7)]
    [InlineData("a (-b)", 2)]
    [InlineData("-(-a)", 1)]
    [InlineData("a -", 2)]
    // Once read as a without b: a dash between two names.
    [InlineData("a - b", 2)]
    [InlineData("--a", 0)]
    [InlineData("-speaker:aliyev", 0)]
    [InlineData("NEAR/5 b", 0)]
    [InlineData("a NEAR/5", 8)]
    [InlineData("a NEAR/0 b", 2)]
    [InlineData("a NEAR/51 b", 2)]
    [InlineData("a NEAR/x b", 2)]
    [InlineData("a NEAR/99999999999 b", 2)]
    [InlineData("a NEAR/5 (b)", 9)]
    [InlineData("a*", 0)]
    [InlineData("*", 0)]
    [InlineData("pro-arm*", 0)]
    [InlineData("speaker:", 0)]
    [InlineData("a speaker: b", 2)]
    [InlineData("speaker:\"aliyev", 8)]
    [InlineData("a (b speaker:c)", 5)]
    [InlineData("a OR b speaker:c", 7)]
    [InlineData("speaker:c OR b", 0)]
    // A filter that is mistyped was sought as words, and found nothing.
    [InlineData("peace spekaer:aliyev", 6)]
    [InlineData("Orgnization:usaid", 0)]
    // So were the operators of other searches.
    [InlineData("a AND b", 2)]
    [InlineData("a NOT b", 2)]
    [InlineData("a NEAR b", 2)]
    [InlineData("a near/5 b", 2)]
    [InlineData("a st*ps", 2)]
    [InlineData("*ing", 0)]
    [InlineData("\"threat*\"", 0)]
    [InlineData("ab* NEAR/3 cd", 4)]
    [InlineData("(a OR b) NEAR/3 c", 9)]
    [InlineData("a NEAR/50 b NEAR/50 c NEAR/50 d NEAR/50 e NEAR/1 f", 42)]
    [InlineData("a NEAR/50 \"b c d e f\"", 2)]
    public void Says_where_a_query_goes_wrong(string query, int position)
    {
        SearchParser.TryParse(query, out var parsed, out var problem).ShouldBeFalse();

        parsed.ShouldBeNull();
        problem!.Position.ShouldBe(position, problem.ToString());
        problem.Found.ShouldNotBeNullOrWhiteSpace();
        problem.Expected.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Takes_a_query_up_to_its_limits_and_no_further()
    {
        Parses(new string('a', SearchParser.MaxLength)).ShouldBeTrue();
        Parses(new string('a', SearchParser.MaxLength + 1)).ShouldBeFalse();
        Parses(string.Join(' ', Enumerable.Repeat("a", SearchParser.MaxTerms))).ShouldBeTrue();
        Parses(string.Join(' ', Enumerable.Repeat("a", SearchParser.MaxTerms + 1))).ShouldBeFalse();
        Parses(string.Join(" OR ", Enumerable.Repeat("ab*", SearchParser.MaxBeginnings))).ShouldBeTrue();
        Parses(string.Join(" OR ", Enumerable.Repeat("ab*", SearchParser.MaxBeginnings + 1))).ShouldBeFalse();
        Parses(new string('(', SearchParser.MaxDepth) + "a" + new string(')', SearchParser.MaxDepth)).ShouldBeTrue();
        Parses(new string('(', SearchParser.MaxDepth + 1) + "a" + new string(')', SearchParser.MaxDepth + 1)).ShouldBeFalse();
    }

    [Fact]
    public void Reads_any_query_or_says_within_it_what_is_wrong() => Gen.OneOf(Queries, Texts.Any).Sample(query =>
    {
        if (SearchParser.TryParse(query, out var parsed, out var problem))
            ShouldBeSound(parsed.Words, isOutermost: true);
        else
            problem.Position.ShouldBeInRange(0, query.Length);
    });

    /// <summary>Queries of the grammar's own pieces.</summary>
    internal static Gen<string> Queries { get; } = Texts
        .OneOf("a", "b", " ", " ", " ", "-", "(", ")", " OR ", " NEAR/3 ", "\"a b\"", "bo*", "speaker:x ", "\"", "c -d", "é", "中")
        .Array[0, 14].Select(string.Concat);

    private static bool Parses(string query) => SearchParser.TryParse(query, out _, out _);

    private static void ShouldBeSound(SearchExpression? expression, bool isOutermost = false)
    {
        switch (expression)
        {
            case SearchExpression.All all:
                (isOutermost || all.Parts.Any(part => part is not SearchExpression.Not)).ShouldBeTrue();
                foreach (var part in all.Parts)
                    ShouldBeSound(part is SearchExpression.Not not ? not.Inner : part);
                break;
            case SearchExpression.Any any:
                any.Parts.Count.ShouldBeGreaterThan(1);
                foreach (var part in any.Parts)
                    ShouldBeSound(part);
                break;
            case SearchExpression.Near near:
                new[] { near.One, near.Other }.ShouldAllBe(side => side is SearchExpression.Word || side is SearchExpression.Phrase);
                break;
            case SearchExpression.Phrase phrase:
                phrase.Words.Count.ShouldBeGreaterThan(1);
                break;
            default:
                (expression is SearchExpression.Not).ShouldBeFalse();
                break;
        }
    }
}
