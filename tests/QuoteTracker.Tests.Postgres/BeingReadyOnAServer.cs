using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>As <see cref="BeingReady"/>, with what only servers do.</summary>
public sealed class BeingReadyOnAServer
{
    [Fact]
    public async Task Is_not_ready_while_the_database_is_read_only()
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using (var services = app.Services())
        {
            await services.ServiceProvider.GetRequiredService<QuoteDb>().Database.ExecuteSqlRawAsync(
                """DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$""", TestContext.Current.CancellationToken);
        }

        Engine.ClearPools(Engine.DatabaseOf(app.Folder));
        (await BeingReady.Ask(app, "ready")).ShouldBe((503, "The database is read only."));
        (await BeingReady.Ask(app, "live")).ShouldBe((200, "live"));
    }
}
