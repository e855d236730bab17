namespace QuoteTracker.Http;

/// <summary>Where this server is, as its callers see it.</summary>
internal static class ServerAddress
{
    extension(HttpRequest request)
    {
        /// <summary>The address that was asked, up to its path and without a slash at its end.</summary>
        public string Server() => $"{request.Scheme}://{request.Host}{request.PathBase}";
    }
}
