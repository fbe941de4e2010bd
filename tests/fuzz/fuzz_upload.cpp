// SPDX-License-Identifier: Apache-2.0
// What a browser sends with a form that has a file: whatever comes, what is read lies in what was
// sent, and comes out again when it is framed anew.
#include "tests/fuzz/Insist.h"
#include "web/Upload.h"

#include <cstddef>
#include <cstdint>

namespace {

constexpr auto type = "multipart/form-data; boundary=B";

QByteArray framed(const web::Upload &upload)
{
    return "--B\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + upload.token +
           "\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n" +
           upload.file + "\r\n--B--\r\n";
}

// What holds the other boundary, its beginning included, cannot be framed with it.
bool canBeFramed(const QByteArray &content)
{
    return !("\r\n" + content).contains("\r\n--B");
}

void check(const QByteArray &contentType, const QByteArray &body)
{
    const auto upload = web::Upload::fromBody(contentType, body);
    if (!upload) {
        return;
    }
    insist(body.size() <= web::Upload::mostBytes);
    insist(body.contains(upload->token) && body.contains(upload->file));
    if (canBeFramed(upload->token) && canBeFramed(upload->file) &&
        framed(*upload).size() <= web::Upload::mostBytes) {
        const auto again = web::Upload::fromBody(type, framed(*upload));
        insist(again && again->token == upload->token && again->file == upload->file);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(type, bytes);
    // A first line as the type.
    const qsizetype line = bytes.indexOf('\n');
    if (line >= 0) {
        check(bytes.first(line), bytes.sliced(line + 1));
    }
    return 0;
}
