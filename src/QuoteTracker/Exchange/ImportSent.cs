using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Exchange;

/// <summary>A file that was sent, as lines of the exchange format: it is in that format, or was read from another.</summary>
internal static class ImportSent
{
    private static readonly string Which = $"format={string.Join(" or ", ImportFormats.All)} says which format it is in.";

    private static readonly SemaphoreSlim Reading = new(1);

    /// <summary>
    /// Reads a file that is not JSON Lines into one that is, beside it, and takes the first away; one that is stays as it is.
    /// <paramref name="type"/>: the type that it was sent as. Null with the reason where it is not in its format.
    /// </summary>
    public static async Task<(ImportUpload? File, FieldError? Wrong)> AsLines(ImportUpload sent, string? format, string? type, ImportOptions options, QuoteDb db, CancellationToken cancel)
    {
        try
        {
            format ??= LinesBody.IsLines(type) ? ImportFormats.Usual : ImportFormats.Guess(sent.Path, type?.Split(';')[0].Trim());
        }
        catch (FormatException wrong)
        {
            sent.Delete();
            return (null, FieldError.At("", wrong.Message, null, Which));
        }

        if (format == ImportFormats.Usual)
            return (sent, null);

        // A document of JSON or XML is in memory whole: one at a time.
        await Reading.WaitAsync(cancel);
        var lines = System.IO.Path.ChangeExtension(sent.Path, null) + Converted.Ending;
        try
        {
            var count = await Converted.Write(ImportFormats.Read(format, new ForeignFile(sent.Path, options, db), cancel), lines, cancel);
            return (sent with { Path = lines, Lines = count }, null);
        }
        catch (FormatException wrong)
        {
            File.Delete(lines);
            return (null, FieldError.At("", wrong.Message, null, $"A file in the format {format}. {Which}"));
        }
        catch
        {
            File.Delete(lines);
            throw;
        }
        finally
        {
            Reading.Release();
            sent.Delete();
        }
    }
}
