using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Notices.Push;

/// <summary>
/// Wakes the browsers that members allowed, for First Response Reports. What was sent is known by the last notice that went to a
/// browser, so a process that is killed sends one again at most; the browser shows one line a thing, whichever comes twice.
/// </summary>
public sealed class PushPost(IDbContextFactory<AllianceDbContext> contexts, VapidKey vapid, PushDoor door, IPushClient client, TimeProvider clock)
{
    /// <summary>Tries in vain after which a browser is given up: about a day.</summary>
    public const int MostFailures = 20;

    private const int Batch = 100;
    private const int AtOnce = 8;

    // So long a push service keeps a message for a browser that is off.
    private const int KeptSeconds = 24 * 3600;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends what waits; gives how many messages a service took.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var topic = NoticeTopic.Alert.Code;
        var due = await db.Set<PushSubscription>().Where(subscription => subscription.NextAt <= now && db.Set<Member>().Any(member => member.Id == subscription.MemberId && member.ApprovedAt != null)
                && db.Set<Notice>().Any(notice => notice.MemberId == subscription.MemberId && notice.Id > subscription.LastNotice && notice.Topic == topic && notice.Shown && notice.ReadAt == null))
            .OrderBy(subscription => subscription.NextAt).Take(Batch).ToListAsync(ct);
        var sent = 0;
        foreach (var some in due.Chunk(AtOnce))
        {
            var notices = new Dictionary<long, Notice>();
            foreach (var subscription in some)
                if (await db.Set<Notice>().AsNoTracking().Where(notice => notice.MemberId == subscription.MemberId && notice.Id > subscription.LastNotice && notice.Topic == topic && notice.Shown && notice.ReadAt == null).OrderBy(notice => notice.Id).FirstOrDefaultAsync(ct) is { } notice)
                    notices[subscription.Id] = notice;
            var answers = await Task.WhenAll(some.Where(subscription => notices.ContainsKey(subscription.Id)).Select(async subscription => (subscription, Answer: await TrySendAsync(subscription, notices[subscription.Id], ct))));
            foreach (var (subscription, answer) in answers)
                if (answer is HttpStatusCode.NotFound or HttpStatusCode.Gone || (answer is null or >= HttpStatusCode.BadRequest && subscription.Failures + 1 >= MostFailures))
                    db.Remove(subscription);
                else if (answer is { } status && (int)status is >= 200 and < 300)
                {
                    subscription.Sent(notices[subscription.Id].Id, now);
                    sent++;
                }
                else
                    subscription.Failed(now);
            await db.SaveChangesAsync(ct);
        }
        return sent;
    }

    /// <summary>What a browser is told. Above CLEAR only that something waits.</summary>
    internal static byte[] Message(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(notice.Label == Tlp.Clear
        ? new { Title = "CSO Alliance", Body = notice.Title, notice.Path, Tag = notice.Path }
        : new { Title = "CSO Alliance", Body = $"{NoticeLetters.Sentence(NoticeTopic.Find(notice.Topic)!)} {notice.Label.Written()}: sign in to read it.", Path = NoticeBoard.PathOf(notice), Tag = notice.Uid.ToString() }, Json);

    // Null where nobody answered.
    private async Task<HttpStatusCode?> TrySendAsync(PushSubscription subscription, Notice notice, CancellationToken ct)
    {
        if (door.Allowed(subscription.Endpoint) is not { } endpoint)
            return HttpStatusCode.Gone;
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(PushCipher.Encrypt(Message(notice), new(subscription.Key, subscription.Secret))) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", vapid.Authorization(endpoint));
        request.Headers.Add("TTL", KeptSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "high");
        try
        {
            return await client.SendAsync(request, ct);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}

/// <summary>Carries a message to a push service.</summary>
public interface IPushClient
{
    /// <summary>Sends it and gives how the service answered.</summary>
    Task<HttpStatusCode> SendAsync(HttpRequestMessage message, CancellationToken ct);
}

internal sealed class PublicPushClient : IPushClient, IDisposable
{
    private readonly HttpClient client = PushDoor.Client();

    public async Task<HttpStatusCode> SendAsync(HttpRequestMessage message, CancellationToken ct)
    {
        using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);
        return answer.StatusCode;
    }

    public void Dispose() => client.Dispose();
}
