using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;

namespace QuoteTracker.Http;

/// <summary>Turns whatever was not answered by a route into a problem of the same shape.</summary>
internal static class Refusals
{
    /// <summary>Exceptions and bare statuses become problems; pages, where <paramref name="page"/> gives one.</summary>
    public static void UseRefusals(this WebApplication app, Func<HttpContext, Problem, IResult?> page)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Tell(context, Answer(context)),

            // A caller's mistake is told to the caller; the log is for ours. What the database's disk or server lacks is a line, and no fault of the program.
            SuppressDiagnosticsCallback = error => error.Exception is BadHttpRequestException || SaveFaults.OfStorage(error.Exception) is not null,
        });
        app.UseStatusCodePages(status => Tell(status.HttpContext, Answer(status.HttpContext, status.HttpContext.Response.StatusCode)));

        Task Tell(HttpContext context, JsonHttpResult<Problem> problem) => (page(context, problem.Value!) ?? problem).ExecuteAsync(context);
    }

    private static JsonHttpResult<Problem> Answer(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.BodyTooLarge(Body.MaxBytes),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => Problems.TooSlow(),
        BadHttpRequestException wrong => Problems.Invalid(BindingErrors.Of(wrong, context.Request)),
        { } fault when SaveFaults.OfStorage(fault) is { } storage => OfStorage(context, fault, storage),

        // Another writer was quicker: a key that was free when it was looked up, a speaker that was deleted meanwhile.
        DbUpdateException => Problems.InUse("Another change came in between: a key that was taken or a record that was deleted meanwhile. Read again and send again."),
        _ => Problems.Unexpected(),
    };

    private static JsonHttpResult<Problem> OfStorage(HttpContext context, Exception fault, StorageFault storage)
    {
        var problem = Problems.OfStorage(context, storage);
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Refusals)).LogWarning("A request was answered {Status}: {Fault}", problem.StatusCode, fault.GetBaseException().Message);
        return problem;
    }

    private static JsonHttpResult<Problem> Answer(HttpContext context, int status) => status switch
    {
        404 => Problems.NoSuchAddress(context.Request.Path),
        405 => Problems.WrongMethod(context.Request.Method),
        413 => Problems.BodyTooLarge(Body.MaxBytes),
        415 => Problems.NotJson(context.Request.ContentType),
        503 => Problems.TooManyAtOnce(),
        400 => Problems.Invalid(BindingErrors.Of(null, context.Request)),
        _ => Problems.Unexpected(),
    };
}
