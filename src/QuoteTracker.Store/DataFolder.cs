namespace QuoteTracker.Store;

/// <summary>The folder of the database and of what lies beside it; much of it is for the program's own user alone.</summary>
public static class DataFolder
{
    /// <summary>Makes it where it is not there.</summary>
    /// <exception cref="UnfitDatabaseException">It can't be made.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnfitDatabaseException($"The data folder {Path.GetFullPath(folder)} can't be made: {refused.Message} --data names another folder.", refused);
        }
    }

    /// <summary>Makes a folder in it that only its owner may look into, where it is not there.</summary>
    public static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Makes an empty file that only its owner may read: a database has what is not published, and the hashes of keys.</summary>
    /// <exception cref="IOException">It is there already.</exception>
    public static void MakeFile(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var made = new FileStream(file, options);
    }
}
