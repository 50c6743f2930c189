-- Asks for each path of a file in turn: there is one, or as many as there are questions.
local paths, at = {}, 0
function init(args)
  for path in io.lines(args[1]) do paths[#paths + 1] = path end
end
function request()
  at = at % #paths + 1
  return wrk.format(nil, paths[at])
end

-- What wrk measured, as one line of JSON; times in seconds.
function done(summary, latency, requests)
  local failed = summary.errors
  local errors = failed.connect + failed.read + failed.write + failed.status + failed.timeout
  io.write(string.format('{"count": %d, "took": %.6f, "p50": %.6f, "p99": %.6f, "errors": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e6,
    latency:percentile(99) / 1e6, errors))
end
