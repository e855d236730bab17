using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using QuoteTracker.Http;
using QuoteTracker.Search;

namespace QuoteTracker.Mcp;

/// <summary>
/// A question of the API's as a tool: its arguments are read and checked as a body is, what answers it is what answers
/// the API's route, and the answer is the same record, beside it in words. Wrong arguments are told as the tool's error,
/// each with what is allowed, so that a model can mend them.
/// </summary>
internal abstract class QuestionTool<TQuestion, TAnswer> : McpServerTool where TQuestion : class where TAnswer : class
{
    private readonly string name;
    private readonly string title;
    private readonly string description;
    private readonly ToolArguments arguments;
    private readonly JsonSerializerOptions json;

    protected QuestionTool(string name, string title, string description, ToolArguments arguments, IOptions<JsonOptions> json) =>
        (this.name, this.title, this.description, this.arguments, this.json) = (name, title, description, arguments, json.Value.SerializerOptions);

    // Not before it is asked for: every verb of the command line makes a server, and few list the tools.
    public override Tool ProtocolTool => field ??= new Tool
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = arguments.Schema(),
        OutputSchema = AnswerSchema.Of(typeof(TAnswer), json),
        Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    public override IReadOnlyList<object> Metadata => [];

    /// <summary>Asks what the API's route asks.</summary>
    protected abstract Task<Results<Ok<TAnswer>, JsonHttpResult<Problem>>> Answer(TQuestion question, ToolCall call);

    /// <summary>The answer in words: all that somebody who sees these alone must know.</summary>
    protected abstract void Tell(TAnswer answer, Telling telling);

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var given = request.Params?.Arguments ?? new Dictionary<string, JsonElement>();
        var call = ToolCall.Of(request.Services!, cancellationToken);
        var errors = arguments.Wrong(given);
        if (errors.Count > 0)
            return Wrong(errors);
        if (Body<TQuestion>.Read(ToolArguments.AsObject(given), json, out var unread) is not { } question)
            return Wrong(unread);
        errors = call.Services.GetRequiredService<IValidator<TQuestion>>().Broken(question);
        if (errors.Count > 0)
            return Wrong(errors);

        var result = (await Answer(question, call)).Result;
        if (result is not Ok<TAnswer> { Value: { } answer })
            return Refused(((JsonHttpResult<Problem>)result).Value!);
        var telling = new Telling(call.Server);
        Tell(answer, telling);
        return new CallToolResult { Content = [new TextContentBlock { Text = telling.ToString() }], StructuredContent = JsonSerializer.SerializeToElement(answer, json) };
    }

    private CallToolResult Refused(Problem problem) => problem.Errors is { } errors ? Wrong(errors) : Error($"{problem.Title} {problem.Detail}");

    private CallToolResult Wrong(IReadOnlyList<FieldError> errors) =>
        Error($"{name} was not asked, for its arguments are wrong.\n{string.Join('\n', errors.Select(Line))}");

    private static string Line(FieldError error)
    {
        var argument = (error.Parameter ?? error.Pointer!.TrimStart('/')) is { Length: > 0 } named ? named : "arguments";
        return $"- {argument}: {error.Detail}{(error.Given is null ? "" : $" Given: {error.Given}.")}{(error.Allowed is null ? "" : $" Allowed: {error.Allowed.Replace(MeantSpeakers.Suggested, "find_speaker looks them up.", StringComparison.Ordinal)}")}";
    }

    private static CallToolResult Error(string text) => new() { IsError = true, Content = [new TextContentBlock { Text = text }] };
}
