using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Exchange;

/// <summary>A file that was sent, as lines of the exchange format: it is in that format, or was read from another.</summary>
internal static class ImportSent
{
    /// <summary>
    /// Reads a file that is not JSON Lines into one that is, beside it, and takes the first away; one that is stays as it is.
    /// <paramref name="isLines"/>: it was sent as JSON Lines. Null with the reason where it is not in its format.
    /// </summary>
    public static async Task<(ImportUpload? File, FieldError? Wrong)> AsLines(ImportUpload sent, string? format, bool isLines, ImportOptions options, QuoteDb db, CancellationToken cancel)
    {
        format ??= isLines ? ImportFormats.Usual : ImportFormats.Guess(sent.Path);
        if (format == ImportFormats.Usual)
            return (sent, null);

        var lines = System.IO.Path.ChangeExtension(sent.Path, null) + Converted.Ending;
        try
        {
            var count = await Converted.Write(ImportFormats.Read(format, new ForeignFile(sent.Path, options, db), cancel), lines, cancel);
            return (sent with { Path = lines, Lines = count }, null);
        }
        catch (FormatException wrong)
        {
            File.Delete(lines);
            return (null, FieldError.At("", wrong.Message, null, $"A file in the format {format}; format={string.Join(" or ", ImportFormats.All)} says which one it is."));
        }
        catch
        {
            File.Delete(lines);
            throw;
        }
        finally
        {
            sent.Delete();
        }
    }
}
