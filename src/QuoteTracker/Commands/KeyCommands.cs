using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Commands;

/// <summary>Keys that may write.</summary>
internal static class KeyCommands
{
    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server) =>
        new("key", "Make, list and revoke keys that may write.") { Create(options, server), List(options, server), Revoke(options, server) };

    private static Command Create(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var name = new Option<string>("--name") { Description = "Whose it is; unique.", Required = true, HelpName = "NAME" };
        var create = new Command("create", "Make a key and print it, this once.") { name, options.Data };
        create.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var whose = call.GetRequiredValue(name).Trim();
            if (whose.Length is 0 or > 100)
                throw new ArgumentException("A name has 1 to 100 characters.");
            if (await open.Db.AccessKeys.AnyAsync(key => key.Name == whose, cancel))
                throw new ArgumentException($"There is a key named {whose} already; revoke it, or take another name.");

            var secret = AccessKey.NewSecret();
            var now = open.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            open.Db.AccessKeys.Add(new AccessKey { Name = whose, Hash = AccessKey.HashOf(secret), CreatedAt = now });
            await open.Db.SaveChangesAsync(cancel);
            Console.WriteLine(secret);
            return 0;
        }));
        return create;
    }

    private static Command List(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var list = new Command("list", "The keys: name, made, revoked. The keys themselves are not kept.") { options.Data };
        list.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            foreach (var key in await open.Db.AccessKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancel))
                Console.WriteLine($"{key.Name}\tmade {key.CreatedAt:u}\t{(key.RevokedAt is { } at ? $"revoked {at:u}" : "works")}");
            return 0;
        }));
        return list;
    }

    private static Command Revoke(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var name = new Argument<string>("NAME") { Description = "Whose key." };
        var revoke = new Command("revoke", "End a key at once.") { name, options.Data };
        revoke.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var whose = call.GetRequiredValue(name);
            var key = await open.Db.AccessKeys.SingleOrDefaultAsync(key => key.Name == whose, cancel)
                ?? throw new ArgumentException($"There is no key named {whose}; 'key list' shows them.");
            key.RevokedAt ??= open.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            await open.Db.SaveChangesAsync(cancel);
            Console.WriteLine($"The key of {whose} is revoked.");
            return 0;
        }));
        return revoke;
    }
}
