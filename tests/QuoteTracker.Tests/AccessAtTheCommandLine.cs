using QuoteTracker.Access;
using QuoteTracker.Commands;

namespace QuoteTracker.Tests;

/// <summary>Keys and closed servers as an operator asks for them.</summary>
public sealed class AccessAtTheCommandLine : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 22, 16, 9, TimeSpan.Zero);

    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        Engine.Forget(data);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_key_has_the_scopes_and_the_end_it_was_made_with()
    {
        await HasDatabase();
        await Key("create", "--name", "desk");
        await Key("create", "--name", "partner", "--scope", "review", "--scope", "write", "--expires", "2099-01-31");
        await Key("create", "--name", "visitor", "--scope", "read", "--expires", "90d");
        await Key("revoke", "desk");

        var lines = (await Verb.Run("key", "list", "--data", data)).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(3);
        lines[0].ShouldMatch(@"^desk\twrite\tmade \S+ \S+\texpires never\tlast used never\trevoked \S+ \S+$");
        lines[1].ShouldMatch(@"^partner\twrite review\tmade \S+ \S+\texpires 2099-02-01 00:00:00Z\tlast used never\tworks$");
        lines[2].ShouldMatch(@"^visitor\tread\tmade \S+ \S+\texpires \S+ \S+\tlast used never\tworks$");
    }

    [Fact]
    public async Task A_key_that_never_worked_is_not_made()
    {
        await HasDatabase();
        var run = await Verb.Run("key", "create", "--name", "late", "--expires", "2020-01-31", "--data", data);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("would never have worked");
    }

    [Fact]
    public async Task The_first_starts_name_is_not_taken_from_it()
    {
        await HasDatabase();
        var run = await Verb.Run("key", "create", "--name", "admin", "--scope", "read", "--data", data);
        run.Code.ShouldBe(1);
        run.Error.ShouldNotContain("There is no database");
    }

    [Theory]
    [InlineData("2027-01-31", "2027-02-01T00:00:00Z")]
    [InlineData("2027-01-31T12:00Z", "2027-01-31T12:00:00Z")]
    [InlineData("2027-01-31T12:00", "2027-01-31T12:00:00Z")]
    [InlineData("2027-01-31T12:00:30+04:00", "2027-01-31T08:00:30Z")]
    [InlineData("90d", "2027-02-22T22:16:09Z")]
    public void An_end_is_a_day_a_moment_or_days_from_now(string given, string end) =>
        Expiry.Read(given)!.From(Now).ShouldBe(DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("36501d")]
    [InlineData("99999999999d")]
    [InlineData("soon")]
    [InlineData("2027-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("31.1.2027")]
    public void Nothing_else_is(string given) => Expiry.Read(given).ShouldBeNull();

    [Fact]
    public void Limits_and_closing_are_options_of_serve()
    {
        var settings = Asked("serve", "--private", "--rate-key", "120", "--rate-address", "0");
        (settings.Private, settings.RatePerKey, settings.RatePerAddress).ShouldBe((true, 120, 0));
        settings = Asked("--rate-key", "7");
        (settings.Private, settings.RatePerKey, settings.RatePerAddress).ShouldBe((false, 7, 6_000));
    }

    [Theory]
    [InlineData("QUOTETRACKER_PRIVATE", "yes please", "QUOTETRACKER_PRIVATE is 'yes please'; give 0 or 1.")]
    [InlineData("QUOTETRACKER_RATE_KEY", "-1", "QUOTETRACKER_RATE_KEY is '-1'; give a whole number, 0 or more.")]
    [InlineData("QUOTETRACKER_RATE_ADDRESS", "many", "QUOTETRACKER_RATE_ADDRESS is 'many'; give a whole number, 0 or more.")]
    public async Task A_variable_that_is_wrong_starts_nothing(string variable, string value, string told)
    {
        foreach (var call in new string[][] { [], ["serve"] })
        {
            var run = await Verb.Run([(variable, value)], [.. call, "--data", data, "--urls", "http://127.0.0.1:0"]);
            run.Code.ShouldBe(2);
            run.Error.ShouldContain(told);
        }
    }

    // An import makes one; keys are made where there is one, for a mistyped folder must not get them.
    private async Task HasDatabase()
    {
        var nothing = Path.Combine(data, "nothing.jsonl");
        await File.WriteAllTextAsync(nothing, "", TestContext.Current.CancellationToken);
        (await Verb.Run("import", nothing, "--data", data)).Code.ShouldBe(0);
    }

    private async Task Key(params string[] call) =>
        (await Verb.Run(["key", .. call, "--data", data])).Code.ShouldBe(0);

    private static Settings Asked(params string[] call)
    {
        var options = new CommonOptions();
        System.CommandLine.RootCommand root = [.. options.Access.All, Serve.Command(options, Program.Server)];
        return options.Of(root.Parse(call));
    }
}
