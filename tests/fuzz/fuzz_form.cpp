// SPDX-License-Identifier: Apache-2.0
// What a browser sends with a form, and its cookies: whatever comes, what is read is UTF-8 without
// a zero byte, the same however it is asked for, and comes out again when it is written anew.
#include "tests/fuzz/Insist.h"
#include "web/Form.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstdint>

namespace {

QByteArray escaped(const QByteArray &plain)
{
    return plain.toPercentEncoding();
}

void checkForm(const QByteArray &body)
{
    const auto form = web::Form::fromBody(body);
    if (!form) {
        return;
    }
    insist(body.size() <= web::Form::mostBytes);
    for (const char *name : {"name", "a", ""}) {
        const QByteArray text = form->text(name);
        const auto secret = form->secret(name);
        insist(std::equal(secret.span().begin(),
                          secret.span().end(),
                          text.begin(),
                          text.end(),
                          [](unsigned char byte, char letter) {
                              return byte == static_cast<unsigned char>(letter);
                          }));
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = utf8(text);
        insist(!utf8.hasError() && !text.contains('\0'));
        const auto again = web::Form::fromBody("x=" + escaped(text));
        insist(again && again->text("x") == text);
    }
}

void checkCookies(const QByteArray &line)
{
    web::Request request;
    request.headers = {{"cookie", line}};
    const auto once = web::cookieOf(request, "__Host-uketsuke");
    insist(!once || (!once->contains(';') && line.contains(*once)));
    request.headers.emplace_back("cookie", line);
    insist(!web::cookieOf(request, "__Host-uketsuke"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkForm(bytes);
    checkCookies(bytes);
    return 0;
}
