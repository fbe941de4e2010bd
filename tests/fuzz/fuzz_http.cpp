// SPDX-License-Identifier: Apache-2.0
// The bytes of one HTTP connection. However the network slices them, the same requests must come
// out (two readers of the same bytes that disagree are how requests are smuggled), within the
// limits.
#include "tests/fuzz/Insist.h"
#include "web/RequestPath.h"
#include "web/RequestReader.h"

#include <QList>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace {

using State = web::RequestReader::State;

constexpr web::Limits small{.headerBytes = 1024, .bodyBytes = 4096};

void check(const web::Request &request)
{
    insist(request.path.startsWith('/') && !request.path.contains('\0'));
    insist(!request.path.split('/').contains(".."));
    insist(static_cast<std::size_t>(request.body.size()) <= small.bodyBytes);
    insist(request.headers.size() <= small.headerBytes);
}

std::vector<web::Request> requestsIn(std::string_view bytes, std::size_t step)
{
    std::vector<web::Request> requests;
    web::RequestReader reader(small);
    while (!bytes.empty() && reader.state() != State::Refused) {
        const auto room = reader.room();
        insist(!room.empty());
        const std::size_t count = std::min({bytes.size(), step, room.size()});
        std::copy_n(bytes.data(), count, room.data());
        bytes.remove_prefix(count);
        State state = reader.received(count);
        while (state == State::Complete || state == State::WantsContinue) {
            if (state == State::Complete) {
                requests.push_back(reader.takeRequest());
                check(requests.back());
                if (!reader.keepsAlive())
                    return requests;
            }
            state = reader.proceed();
        }
    }
    return requests;
}

bool same(const web::Request &a, const web::Request &b)
{
    return a.method == b.method && a.path == b.path && a.query == b.query &&
           a.headers == b.headers && a.body == b.body;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const auto whole = requestsIn(bytes, bytes.size());
    const auto sliced = requestsIn(bytes, std::size_t(1) + data[0] % 16);
    insist(std::equal(whole.begin(), whole.end(), sliced.begin(), sliced.end(), same));
    return 0;
}
