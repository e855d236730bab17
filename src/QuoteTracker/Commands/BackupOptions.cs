using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace QuoteTracker.Commands;

/// <summary>The options of a server that makes backups by itself.</summary>
internal sealed class BackupOptions
{
    private const string AllowedEvery = "minutes, hours or days between backups: 30m, 6h or 1d, up to 30d";

    private const string AllowedKeep = "a whole number, 1 or more";

    private const string EveryVariable = "QUOTETRACKER_BACKUP_EVERY", KeepVariable = "QUOTETRACKER_BACKUP_KEEP", ToVariable = "QUOTETRACKER_BACKUP_TO";

    private readonly Option<TimeSpan?> every = new("--backup-every")
    {
        Description = $"Make a backup so often: {AllowedEvery}. Also: {EveryVariable}. Left out: none is made.",
        HelpName = "TIME",
        DefaultValueFactory = argument => Variables.Given(EveryVariable) is { } word ? Time(argument, EveryVariable, word) : null,
        CustomParser = argument => Time(argument, "--backup-every", argument.Tokens[0].Value),
    };

    private readonly Option<int> keep = new("--backup-keep", "--keep")
    {
        Description = $"How many of these are kept; older ones are deleted. Also: {KeepVariable}.",
        HelpName = "N",
        DefaultValueFactory = argument => Variables.Given(KeepVariable) is { } word ? Count(argument, KeepVariable, word) : 14,
        CustomParser = argument => Count(argument, "--backup-keep", argument.Tokens[0].Value),
    };

    private readonly Option<string?> to = new("--backup-to")
    {
        Description = $"The folder they go to, better on another disk. Also: {ToVariable}.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Variables.Given(ToVariable),
    };

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [every, keep, to];

    /// <summary>Settings as these options say.</summary>
    public Settings In(Settings settings, ParseResult call) => settings with
    {
        BackupEvery = call.GetValue(every),
        BackupKeep = call.GetValue(keep),
        BackupFolder = call.GetValue(to),
    };

    /// <summary>One of the two alone is a mistake: backups that go nowhere, or a folder that nothing goes to.</summary>
    public void Check(CommandResult call)
    {
        // Whether they are given, not what they say: what can't be read is told by itself.
        var wanted = call.GetResult(every) is { Implicit: false } || Variables.Given(EveryVariable) is not null;
        var placed = call.GetResult(to) is { Implicit: false } || Variables.Given(ToVariable) is not null;
        if (wanted && !placed)
            call.AddError("--backup-every needs --backup-to: the folder that backups go to.");
        if (call.GetResult(keep) is { Implicit: false } && !wanted)
            call.AddError($"--backup-keep needs --backup-every: {AllowedEvery}.");
        if (placed && !wanted)
            call.AddError($"--backup-to needs --backup-every: {AllowedEvery}.");
    }

    private static TimeSpan? Time(ArgumentResult argument, string name, string word)
    {
        if (word.Length > 1 && int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 43_200)
        {
            TimeSpan? time = word[^1] switch
            {
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                'd' => TimeSpan.FromDays(number),
                _ => null,
            };
            if (time <= TimeSpan.FromDays(30))
                return time;
        }

        argument.AddError($"{name} is '{word}'; give {AllowedEvery}.");
        return null;
    }

    private static int Count(ArgumentResult argument, string name, string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        argument.AddError($"{name} is '{word}'; give {AllowedKeep}.");
        return 0;
    }
}
