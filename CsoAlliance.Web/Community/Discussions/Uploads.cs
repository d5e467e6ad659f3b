using CsoAlliance.Core.Community.Discussions;

namespace CsoAlliance.Web.Community.Discussions;

/// <summary>Reads the files of a posted form.</summary>
internal static class Uploads
{
    /// <summary>The files that were chosen; of one that is too large only so much that the refusal can tell.</summary>
    public static async Task<IReadOnlyList<PostUpload>> ReadAsync(HttpContext context)
    {
        var files = new List<PostUpload>();
        // One more than a post takes tells that there were too many.
        foreach (var file in context.Request.Form.Files.Where(file => file.Length > 0).Take(PostFiles.Most + 1))
        {
            var content = new byte[Math.Min(file.Length, PostFiles.MaxBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content);
            files.Add(new(file.FileName, content));
        }
        return files;
    }
}
