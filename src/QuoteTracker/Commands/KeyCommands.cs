using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Commands;

/// <summary>Keys, and what they may do.</summary>
internal static class KeyCommands
{
    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server) =>
        new("key", "Make, list and revoke keys.") { Create(options, server), List(options, server), Revoke(options, server) };

    private static Command Create(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var name = new Option<string>("--name") { Description = "Whose it is; unique.", Required = true, HelpName = "NAME" };
        var scopes = new Option<string[]>("--scope") { Description = "What it may do: read, write, review or admin; give it again for more than one. Left out: write.", HelpName = "SCOPE" };
        scopes.AcceptOnlyFromAmong([.. ScopeWords.All]);
        var expires = new Option<Expiry?>("--expires")
        {
            Description = $"When it ends: {Expiry.Allowed}. Left out: never.",
            HelpName = "WHEN",
            CustomParser = given =>
            {
                if (Expiry.Read(given.Tokens[^1].Value) is { } expiry)
                    return expiry;
                given.AddError($"--expires '{given.Tokens[^1].Value}': give {Expiry.Allowed}.");
                return null;
            },
        };

        var create = new Command("create", "Make a key and print it, this once.") { name, scopes, expires, options.Data, options.Database };
        create.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var what = call.GetValue(scopes) is { Length: > 0 } given ? ScopeWords.Parse(string.Join(' ', given)) : Scope.Write;
            var (_, secret) = await open.Db.MakeKeyAsync(call.GetRequiredValue(name).Trim(), what, call.GetValue(expires), open.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
            Console.WriteLine(secret);
            return 0;
        }));
        return create;
    }

    private static Command List(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var list = new Command("list", "The keys: name, scopes, made, expires, last used, and whether they work. The keys themselves are not kept.") { options.Data, options.Database };
        list.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var now = open.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            foreach (var key in await open.Db.AccessKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancel))
                Console.WriteLine(Line(key, now));
            return 0;
        }));
        return list;
    }

    // Tabs between, for cut and awk.
    private static string Line(AccessKey key, DateTimeOffset now) => string.Join('\t',
        key.Name,
        key.Scopes.Words(),
        $"made {key.CreatedAt:u}",
        key.ExpiresAt is { } end ? $"expires {end:u}" : "expires never",
        key.LastUsedAt is { } used ? $"last used {used:u}" : "last used never",
        key.StateAt(now) switch
        {
            KeyState.Revoked => $"revoked {key.RevokedAt:u}",
            KeyState.Expired => "expired",
            _ => "works",
        });

    private static Command Revoke(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var name = new Argument<string>("NAME") { Description = "Whose key." };
        var revoke = new Command("revoke", "End a key at once.") { name, options.Data, options.Database };
        revoke.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var whose = call.GetRequiredValue(name);
            if (await open.Db.RevokeKeyAsync(whose, open.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel) is null)
                throw new ArgumentException($"There is no key named {whose}; 'key list' shows them.");
            Console.WriteLine($"The key of {whose} is revoked.");
            return 0;
        }));
        return revoke;
    }
}
