using System.CommandLine;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace QuoteTracker.Commands;

/// <summary>The tools for language models over standard input and output, for clients that start their servers themselves.</summary>
internal static class ToolsCommand
{
    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var tools = new Command("mcp", "Give language models tools that read the database: the Model Context Protocol over standard input and output.") { options.Data, options.Database };
        tools.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            if (await OpenDatabase.IsMissing(options.Of(call)))
                return CheckCommand.WrongCall;
            await using var database = await OpenDatabase.At(options.Of(call), server, cancel);
            var (chosen, log) = (database.Services.GetRequiredService<IOptions<McpServerOptions>>().Value, database.Services.GetRequiredService<ILoggerFactory>());
            await using var lines = new StdioServerTransport(chosen, log);
            await using var serving = McpServer.Create(lines, chosen, log, database.Services);
            try
            {
                await serving.RunAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                // Ctrl+C, or a client that ends what it started: as good an end as the end of the input.
            }

            return 0;
        }));
        return tools;
    }
}
