namespace QuoteTracker.Commands;

/// <summary>How far a long verb is, on standard error, where a person looks at it.</summary>
internal static class Progress
{
    /// <summary>One line that counts up; null where standard error is not a terminal.</summary>
    public static IProgress<int>? ToConsole(string what) =>
        Console.IsErrorRedirected ? null : new Line(what);

    /// <summary>Goes on to the next line.</summary>
    public static void End()
    {
        if (!Console.IsErrorRedirected)
            Console.Error.WriteLine();
    }

    private sealed class Line(string what) : IProgress<int>
    {
        public void Report(int value) => Console.Error.Write($"\r{value:N0} {what}");
    }
}
