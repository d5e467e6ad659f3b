using System.Globalization;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events.Filing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace CsoAlliance.Web.Events.Filing;

/// <summary>Takes what an event left. The form's texts come before its files, so that they are kept whatever becomes of those.</summary>
internal static class FilingEndpoints
{
    public static void MapFiling(this IEndpointRouteBuilder app) =>
        // MultipartToken looks at the token.
        app.MapPost("/desk/events/{slug}/record/files", ReceiveAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Member, Roles.Administrator)).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<Results<RedirectHttpResult, BadRequest<string>, NotFound>> ReceiveAsync(HttpContext context, string slug, EventRecordDesk desk, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (await MultipartToken.ReadAsync(context, antiforgery, ct) is not { } reader)
            return TypedResults.BadRequest(MultipartToken.TooOld);
        var sent = new SentRecord(context.Viewer(), slug, desk);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
            if (!await sent.TakeAsync(section, ct))
                return TypedResults.NotFound();
        return await sent.EndAsync(ct) ? TypedResults.Redirect($"/desk/events/{slug}/record{(sent.IsKept ? "?done=kept" : "?done=filed")}") : TypedResults.NotFound();
    }

    /// <summary>A form that is being read.</summary>
    private sealed class SentRecord(Viewer viewer, string slug, EventRecordDesk desk)
    {
        private readonly RecordForm form = new();
        private readonly List<string> audiences = [];
        private bool typed;
        private bool refused;
        private bool closed;

        /// <summary>Whether it is only to be kept.</summary>
        public bool IsKept { get; private set; }

        /// <summary>Takes a part; false where there is no such event for this viewer.</summary>
        public async Task<bool> TakeAsync(MultipartSection section, CancellationToken ct)
        {
            if (section.AsFileSection() is { } file)
                return file.FileName.Length == 0 || (await KeepTextsAsync(ct) && (closed || await FileAsync(file, ct)));
            if (section.AsFormDataSection() is { } field)
                await FieldAsync(field.Name, section.Body, ct);
            return true;
        }

        /// <summary>Files all that came, or leaves it kept: where a file was not taken, nothing goes out without it; false where there is no such event for this viewer.</summary>
        public async Task<bool> EndAsync(CancellationToken ct) =>
            await KeepTextsAsync(ct) && (IsKept || refused || closed || Exists(await desk.FileAsync(viewer, slug, ct)));

        private async Task FieldAsync(string name, Stream body, CancellationToken ct)
        {
            var text = await ReadAsync(body, ct);
            switch (name)
            {
                case "Category": form.Category = text; break;
                case "Audiences": audiences.Add(text); break;
                case "Language": form.Language = text; break;
                case "Notes": form.Notes = text; break;
                case "Transcript": form.Transcript = text; break;
                case "Version": form.Version = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0; break;
                case "Act": IsKept = text == "keep"; break;
            }
        }

        private async Task<bool> FileAsync(FileMultipartSection file, CancellationToken ct) => file.Name switch
        {
            "Slides" => Taken(await desk.TakeSlidesAsync(viewer, slug, file.FileName, await BytesAsync(file.FileStream!, EventRecordDesk.MaxSlidesBytes, ct), ct)),
            "Recording" => Taken(await desk.TakeRecordingAsync(viewer, slug, file.FileName, file.FileStream!, ct)),
            _ => true,
        };

        private async Task<bool> KeepTextsAsync(CancellationToken ct)
        {
            if (typed)
                return true;
            typed = true;
            form.Audiences = audiences;
            // It may be out meanwhile, cancelled, or kept by somebody else: the page says so.
            var kept = await desk.KeepAsync(viewer, slug, form, ct);
            closed = !kept.Ok;
            return Exists(kept);
        }

        private bool Taken(Result outcome)
        {
            refused |= !outcome.Ok;
            return Exists(outcome);
        }

        private static bool Exists(Result outcome) => outcome.Ok || outcome.Error != Error.NotFound;

        private static async Task<string> ReadAsync(Stream body, CancellationToken ct)
        {
            using var reader = new StreamReader(body, Encoding.UTF8, leaveOpen: true);
            var signs = new char[RecordForm.MostSigns];
            var count = await reader.ReadBlockAsync(signs, ct);
            return new string(signs, 0, count);
        }

        // One byte more than is taken is enough to refuse.
        private static async Task<byte[]> BytesAsync(Stream content, int most, CancellationToken ct)
        {
            using var kept = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (await content.ReadAsync(buffer, ct) is > 0 and var read)
                if (kept.Length <= most)
                    kept.Write(buffer, 0, read);
            return kept.ToArray();
        }
    }
}
