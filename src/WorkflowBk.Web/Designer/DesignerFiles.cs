using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace WorkflowBk.Web.Designer;

/// <summary>
/// Serves the designer's own files, compressed as they came. They are the same for everybody and say nothing about anybody; what
/// is drawn with them comes through the API, which asks who is there.
/// </summary>
internal sealed partial class DesignerFiles(RequestDelegate next)
{
    /// <summary>The folder in addresses; pages of the designer are below it too.</summary>
    public const string Path = "/studio";

    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    private static readonly string _folder = System.IO.Path.Combine(AppContext.BaseDirectory, "designer");

    private static readonly FrozenDictionary<string, FileInfo> _files = Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .ToFrozenDictionary(
                path => $"/{System.IO.Path.GetRelativePath(_folder, path).Replace(System.IO.Path.DirectorySeparatorChar, '/')}",
                path => new FileInfo(path),
                StringComparer.Ordinal)
        : FrozenDictionary<string, FileInfo>.Empty;

    private static readonly FileExtensionContentTypeProvider _types = new(new Dictionary<string, string>
    {
        [".css"] = "text/css",
        [".cur"] = "image/x-icon",
        [".dat"] = "application/octet-stream",
        [".js"] = "text/javascript",
        [".json"] = "application/json",
        [".png"] = "image/png",
        [".ttf"] = "font/ttf",
        [".wasm"] = "application/wasm",
        [".woff2"] = "font/woff2",
    });

    /// <summary>Version of the designer, put on addresses that do not say it themselves, so that they can be kept forever.</summary>
    public static string Version { get; } = ReadVersion();

    public Task InvokeAsync(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.Path.StartsWithSegments(Path, out var rest)
        && rest.Value is { Length: > 0 } name
        && Find(name, context.Request.Headers.AcceptEncoding) is { } found
            ? SendAsync(context, name, found)
            : next(context);

    private static Found? Find(string name, StringValues accepted)
    {
        if (_files.TryGetValue(name, out var plain))
            return new Found(plain, Encoding: null, Unpack: false);
        var said = accepted.ToString();
        foreach (var (encoding, extension) in (ReadOnlySpan<(string, string)>)[("br", ".br"), ("gzip", ".gz")])
        {
            if (said.Contains(encoding, StringComparison.OrdinalIgnoreCase) && _files.TryGetValue(name + extension, out var packed))
                return new Found(packed, encoding, Unpack: false);
        }

        return _files.TryGetValue(name + ".br", out var last) ? new Found(last, Encoding: null, Unpack: true) : null;
    }

    private static async Task SendAsync(HttpContext context, string name, Found found)
    {
        var response = context.Response;
        var tag = new EntityTagHeaderValue($"\"{found.File.LastWriteTimeUtc.Ticks ^ found.File.Length:x}-{found.Encoding ?? "plain"}\"");
        response.Headers.CacheControl = Named().IsMatch(name) || context.Request.Query["v"] == Version ? Forever : AskAgain;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.ETag = tag.ToString();
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = _types.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        if (found.Encoding is not null)
            response.Headers.ContentEncoding = found.Encoding;
        if (!found.Unpack)
            response.ContentLength = found.File.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (!found.Unpack)
        {
            await response.SendFileAsync(found.File.FullName, context.RequestAborted);
            return;
        }

        await using var file = found.File.OpenRead();
        await using BrotliStream unpacked = new(file, CompressionMode.Decompress);
        await unpacked.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static string ReadVersion()
    {
        if (!_files.TryGetValue("/package.json", out var file))
            return "";
        using var stream = file.OpenRead();
        using var package = JsonDocument.Parse(stream);
        return package.RootElement.GetProperty("version").GetString() ?? "";
    }

    private sealed record Found(FileInfo File, string? Encoding, bool Unpack);

    /// <summary>A name with a fingerprint of the content in it.</summary>
    [GeneratedRegex(@"^/_framework/.*\.[a-z0-9]{10}\.[a-z]+$")]
    private static partial Regex Named();
}
